package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.OpeningRules;
import fr.boucle.platform.consultation.Phase;
import fr.boucle.platform.consultation.PhaseMove;
import fr.boucle.platform.consultation.PhaseRules;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves dates of an open round in public: the old ones stay beside the new ones, with the reason.
 */
@Service
public class MovePhases {
  private final RoundStore rounds;
  private final ChangeStore changes;
  private final RoundActs acts;
  private final Clock clock;

  MovePhases(RoundStore rounds, ChangeStore changes, RoundActs acts, Clock clock) {
    this.rounds = rounds;
    this.changes = changes;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Gives an open round new dates.
   *
   * @param phases all five phases, moved or not
   * @param reason public, not blank
   */
  @Transactional
  public Result<RoundId> run(RoundId id, List<Phase> phases, String reason, AccountId by) {
    Round round =
        rounds
            .lock(id)
            .orElseThrow(() -> new NoSuchElementException("no round has id " + id.value()));
    List<Phase> moved = phases.stream().filter(phase -> !round.phases().contains(phase)).toList();
    List<Reason> objections = objections(round, phases, moved, reason);
    if (!objections.isEmpty()) {
      return new Result.Refused<>(objections);
    }
    rounds.replacePhases(id, phases);
    for (Phase after : moved) {
      Phase before = round.phases().get(after.step().rank() - 1);
      changes.insert(id, new PhaseMove(before, after, reason, by, clock.instant()));
      acts.record(
          round,
          "consultation.act.moved." + after.step().rank(),
          by,
          before.from().toString(),
          before.to().toString(),
          after.from().toString(),
          after.to().toString(),
          reason);
    }
    return Result.accepted(id);
  }

  private List<Reason> objections(
      Round round, List<Phase> phases, List<Phase> moved, String reason) {
    if (round.state() != RoundState.OPEN) {
      return List.of(Reason.of("consultation.refusal.notOpen"));
    }
    LocalDate today = LocalDate.now(clock);
    var reasons = new ArrayList<>(PhaseRules.objections(phases, today));
    if (reasons.isEmpty() && moved.isEmpty()) {
      reasons.add(Reason.of("consultation.refusal.nothingMoved"));
    }
    if (moved.stream().anyMatch(phase -> phase.step().rank() == 1)) {
      reasons.addAll(OpeningRules.answerObjections(round.charter(), phases, today));
    }
    if (reason.isBlank()) {
      reasons.add(Reason.on("reason", "consultation.refusal.missing.reason"));
    }
    return reasons;
  }
}
