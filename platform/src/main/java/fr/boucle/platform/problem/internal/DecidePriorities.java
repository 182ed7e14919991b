package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.PrioritiesDecided;
import fr.boucle.platform.problem.internal.PriorityOrder.Place;
import fr.boucle.platform.problem.internal.PriorityOrder.Wish;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollResult;
import fr.boucle.platform.vote.Polls;
import fr.boucle.platform.vote.RankedOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides the order of treatment after the vote, in public. */
@Service
public class DecidePriorities {
  private final PriorityStore priorities;
  private final Consultations consultations;
  private final Polls polls;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DecidePriorities(
      PriorityStore priorities,
      Consultations consultations,
      Polls polls,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.priorities = priorities;
    this.consultations = consultations;
    this.polls = polls;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Decides.
   *
   * @param wishes one per option of the poll
   * @param makesRoom public reason of a problem that another's move shifted
   */
  @Transactional
  public Result<RoundId> decide(RoundId round, List<Wish> wishes, String makesRoom, AccountId by) {
    Optional<Poll> poll = polls.findAbout(OpenPriorityPoll.subject(round));
    Optional<PollResult> result = poll.flatMap(found -> polls.findResult(found.id()));
    if (poll.isEmpty() || result.isEmpty()) {
      return Result.refused(Reason.of("problem.refusal.noResult"));
    }
    if (!agrees(wishes, result.get())) {
      return Result.refused(Reason.of("problem.refusal.otherBallot"));
    }
    Result<List<Place>> decided = PriorityOrder.decide(wishes, makesRoom);
    if (decided instanceof Result.Refused<List<Place>>(List<Reason> reasons)) {
      return new Result.Refused<>(reasons);
    }
    List<Place> places = ((Result.Accepted<List<Place>>) decided).value();
    if (!priorities.insertDecision(round, poll.get().id(), by, clock.instant())) {
      return Result.refused(Reason.of("problem.refusal.alreadyDecided"));
    }
    priorities.write(places);
    consultations.advance(round, Step.DESIGN);
    events.publishEvent(new PrioritiesDecided(round, poll.get().id()));
    long departures = wishes.stream().filter(Wish::departs).count();
    journal.record(
        new Act(
            "problem.act.decided",
            OpenPriorityPoll.subject(round),
            by,
            List.of(String.valueOf(departures))));
    return Result.accepted(round);
  }

  private static boolean agrees(List<Wish> wishes, PollResult result) {
    Set<String> asked =
        wishes.stream()
            .map(wish -> wish.problem() + "#" + wish.voteRank())
            .collect(Collectors.toSet());
    return wishes.size() == result.ranking().size()
        && result.ranking().stream()
            .map((RankedOption option) -> option.key() + "#" + option.rank())
            .allMatch(asked::contains);
  }
}
