package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.ClosingCondition;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundClosed;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a round once no room further down the loop objects. */
@Service
class CloseRound {
  private final RoundStore rounds;
  private final RoundActs acts;
  private final ObjectProvider<ClosingCondition> conditions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** Conditions are looked up when needed: the rooms that give them call this room. */
  CloseRound(
      RoundStore rounds,
      RoundActs acts,
      ObjectProvider<ClosingCondition> conditions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.acts = acts;
    this.conditions = conditions;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public Result<RoundId> run(RoundId id, AccountId by) {
    Round round =
        rounds
            .lock(id)
            .orElseThrow(() -> new NoSuchElementException("no round has id " + id.value()));
    if (round.state() != RoundState.OPEN) {
      return Result.refused(Reason.of("consultation.refusal.notOpen"));
    }
    List<Reason> objections =
        conditions
            .orderedStream()
            .flatMap(condition -> condition.objectionsTo(id).stream())
            .toList();
    if (!objections.isEmpty()) {
      return new Result.Refused<>(objections);
    }
    rounds.close(id, clock.instant());
    events.publishEvent(new RoundClosed(id));
    acts.record(round, "consultation.act.closed", by);
    return Result.accepted(id);
  }
}
