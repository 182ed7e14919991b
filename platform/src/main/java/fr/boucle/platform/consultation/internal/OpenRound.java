package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.OpeningRules;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundOpened;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a round to the public once everything is promised. */
@Service
public class OpenRound {
  private final RoundStore rounds;
  private final RoundActs acts;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OpenRound(
      RoundStore rounds,
      RoundActs acts,
      Accounts accounts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.acts = acts;
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  /** Gives the reasons why a draft cannot be opened today; empty when it can. */
  public List<Reason> objections(Round round) {
    var reasons =
        new ArrayList<>(
            OpeningRules.objections(round.charter(), round.phases(), LocalDate.now(clock)));
    if (round.charter().respondent() != null && !Respondents.isActive(accounts, round.charter())) {
      reasons.add(Reason.on("respondent", "consultation.refusal.respondentLeft"));
    }
    rounds.listOf(List.of(round.consultation())).stream()
        .filter(other -> other.state() == RoundState.OPEN)
        .forEach(
            other -> reasons.add(Reason.of("consultation.refusal.otherRoundOpen", other.number())));
    return List.copyOf(reasons);
  }

  /** Opens a draft, or gives every reason why not. */
  @Transactional
  public Result<RoundId> run(RoundId id, AccountId by) {
    Round round =
        rounds
            .lock(id)
            .orElseThrow(() -> new NoSuchElementException("no round has id " + id.value()));
    if (round.state() != RoundState.DRAFT) {
      return Result.refused(Reason.of("consultation.refusal.alreadyOpen"));
    }
    List<Reason> objections = objections(round);
    if (!objections.isEmpty()) {
      return new Result.Refused<>(objections);
    }
    rounds.open(id, clock.instant());
    events.publishEvent(new RoundOpened(id));
    acts.record(round, "consultation.act.opened", by, String.valueOf(round.charter().answerBy()));
    return Result.accepted(id);
  }
}
