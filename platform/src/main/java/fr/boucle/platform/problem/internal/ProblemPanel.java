package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Phase;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundPanel;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.problem.internal.ReviewStore.Sums;
import fr.boucle.platform.ui.Card;
import fr.boucle.platform.ui.Task;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollState;
import fr.boucle.platform.vote.Polls;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this room shows on the pages of a round. */
@Component
class ProblemPanel implements RoundPanel {
  private final ReviewStore review;
  private final Consultations consultations;
  private final Polls polls;

  ProblemPanel(ReviewStore review, Consultations consultations, Polls polls) {
    this.review = review;
    this.consultations = consultations;
    this.polls = polls;
  }

  @Override
  public List<StepCard> cards(Round round) {
    var cards = new ArrayList<StepCard>();
    review
        .findPublication(round.id())
        .ifPresent(publication ->
            cards.add(
                new StepCard(
                    Step.DETECT,
                    new Card(
                        "problem.card.published",
                        List.of(publication.problems(), publication.received()),
                        "/demarches/%s/tours/%d/problemes"
                            .formatted(
                                consultations.get(round.consultation()).slug(), round.number())))));
    polls
        .findAbout(OpenPriorityPoll.subject(round.id()))
        .map(ProblemPanel::card)
        .ifPresent(cards::add);
    return cards;
  }

  private static StepCard card(Poll poll) {
    String href = "/votations/" + poll.id().value();
    return poll.state() == PollState.CLOSED
        ? new StepCard(Step.DECIDE, new Card("problem.card.result", List.of(), href))
        : StepCard.call(Step.DECIDE, new Card("problem.card.vote", List.of(), href));
  }

  @Override
  public List<Task> tasks(Round round, Account account) {
    if (round.state() != RoundState.OPEN) {
      return List.of();
    }
    var tasks = new ArrayList<Task>();
    if (account.roles().contains(Role.ANALYST) && round.current().compareTo(Step.DETECT) <= 0) {
      tasks.add(analystTask(round));
    }
    if (account.roles().contains(Role.ORGANISER) && round.current() == Step.DECIDE) {
      tasks.add(organiserTask(round));
    }
    return tasks;
  }

  private Task analystTask(Round round) {
    Sums sums = review.sums(round.id());
    String key =
        sums.received() == 0
            ? "problem.task.detect"
            : sums.drafts() > 0 ? "problem.task.review" : "problem.task.publish";
    return new Task(
        key,
        List.of(sums.drafts()),
        "/analyser/tours/" + round.id().value(),
        endOf(round, Step.DETECT));
  }

  private Task organiserTask(Round round) {
    Optional<Poll> poll = polls.findAbout(OpenPriorityPoll.subject(round.id()));
    String base = "/organiser/tours/" + round.id().value();
    LocalDate due = endOf(round, Step.DECIDE);
    if (poll.isEmpty()) {
      return new Task("problem.task.openPoll", List.of(), base + "/votation", due);
    }
    String key =
        poll.get().state() == PollState.CLOSED ? "problem.task.decide" : "problem.task.followPoll";
    return new Task(key, List.of(), base + "/priorites", due);
  }

  private static @Nullable LocalDate endOf(Round round, Step step) {
    return round.phases().stream()
        .filter(phase -> phase.step() == step)
        .findFirst()
        .map(Phase::to)
        .orElse(null);
  }
}
