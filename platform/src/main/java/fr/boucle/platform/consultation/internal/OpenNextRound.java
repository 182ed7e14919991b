package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.Charter;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares the draft of the round that follows another one. */
@Service
class OpenNextRound {
  private final RoundStore rounds;
  private final Clock clock;

  OpenNextRound(RoundStore rounds, Clock clock) {
    this.rounds = rounds;
    this.clock = clock;
  }

  @Transactional
  public Result<RoundId> run(RoundId id, AccountId by) {
    Round round =
        rounds
            .lock(id)
            .orElseThrow(() -> new NoSuchElementException("no round has id " + id.value()));
    if (round.state() == RoundState.DRAFT) {
      return Result.refused(Reason.of("consultation.refusal.notOpen"));
    }
    int number = round.number() + 1;
    Optional<Round> existing =
        rounds.listOf(List.of(round.consultation())).stream()
            .filter(other -> other.number() == number)
            .findFirst();
    if (existing.isPresent()) {
      return Result.accepted(existing.get().id());
    }
    RoundId next =
        rounds.insertDraft(round.consultation(), number, by, clock.instant()).orElseThrow();
    rounds.updateCharter(next, withoutDates(round.charter()));
    return Result.accepted(next);
  }

  private static Charter withoutDates(Charter charter) {
    return new Charter(
        charter.open(),
        charter.decided(),
        charter.notNegotiable(),
        charter.decider(),
        charter.funding(),
        null,
        charter.respondent(),
        charter.weeklyAnalysisHours(),
        charter.expectedContributions());
  }
}
