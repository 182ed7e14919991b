package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.Charter;
import fr.boucle.platform.consultation.CharterAmended;
import fr.boucle.platform.consultation.CharterChange;
import fr.boucle.platform.consultation.CharterPart;
import fr.boucle.platform.consultation.OpeningRules;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what an open round promises, in public: both versions stay, with the reason (R5). */
@Service
public class AmendCharter {
  private final RoundStore rounds;
  private final ChangeStore changes;
  private final RoundActs acts;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AmendCharter(
      RoundStore rounds,
      ChangeStore changes,
      RoundActs acts,
      Accounts accounts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.changes = changes;
    this.acts = acts;
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Gives an open round a new charter. Publishes {@link CharterAmended}.
   *
   * @param charter complete, changed or not
   * @param reason public, not blank
   */
  @Transactional
  public Result<RoundId> run(RoundId id, Charter charter, String reason, AccountId by) {
    Round round =
        rounds
            .lock(id)
            .orElseThrow(() -> new NoSuchElementException("no round has id " + id.value()));
    List<CharterPart> changed =
        Arrays.stream(CharterPart.values())
            .filter(part -> !part.in(charter).equals(part.in(round.charter())))
            .toList();
    List<Reason> objections = objections(round, charter, changed, reason);
    if (!objections.isEmpty()) {
      return new Result.Refused<>(objections);
    }
    rounds.updateCharter(id, charter);
    for (CharterPart part : changed) {
      String before = words(part, round.charter());
      String after = words(part, charter);
      changes.insert(id, new CharterChange(part, before, after, reason, by, clock.instant()));
      acts.record(round, "consultation.act.amended." + part.field(), by, before, after, reason);
    }
    events.publishEvent(new CharterAmended(id));
    return Result.accepted(id);
  }

  private List<Reason> objections(
      Round round, Charter charter, List<CharterPart> changed, String reason) {
    if (round.state() != RoundState.OPEN) {
      return List.of(Reason.of("consultation.refusal.notOpen"));
    }
    var reasons = new ArrayList<>(OpeningRules.missingParts(charter));
    if (changed.isEmpty()) {
      reasons.add(Reason.of("consultation.refusal.nothingChanged"));
    }
    if (changed.contains(CharterPart.ANSWER_BY)) {
      reasons.addAll(OpeningRules.answerObjections(charter, round.phases(), LocalDate.now(clock)));
    }
    if (changed.contains(CharterPart.RESPONDENT)
        && charter.respondent() != null
        && !Respondents.isActive(accounts, charter)) {
      reasons.add(Reason.on("respondent", "consultation.refusal.respondentLeft"));
    }
    if (reason.isBlank()) {
      reasons.add(Reason.on("reason", "consultation.refusal.missing.reason"));
    }
    return reasons;
  }

  private String words(CharterPart part, Charter charter) {
    return part == CharterPart.RESPONDENT
        ? accounts.get(Objects.requireNonNull(charter.respondent())).name()
        : part.in(charter);
  }
}
