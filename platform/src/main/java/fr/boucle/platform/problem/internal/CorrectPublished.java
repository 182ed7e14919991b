package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.problem.ProblemsPublished;
import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings a published list up to date when its contributions change, and tells the other rooms. */
@Component
class CorrectPublished {
  private final ReviewStore review;
  private final DraftStore drafts;
  private final ArrivalStore arrivals;
  private final ProblemStore problems;
  private final ApplicationEventPublisher events;

  CorrectPublished(
      ReviewStore review,
      DraftStore drafts,
      ArrivalStore arrivals,
      ProblemStore problems,
      ApplicationEventPublisher events) {
    this.review = review;
    this.drafts = drafts;
    this.arrivals = arrivals;
    this.problems = problems;
    this.events = events;
  }

  /**
   * Takes into account a contribution that came or left.
   *
   * @param where the problems it came to, or left; may be empty
   */
  void changed(RoundId round, Collection<Long> where) {
    if (review.findPublication(round).isEmpty()) {
      return;
    }
    drafts.updatePublication(round);
    if (arrivals.anyPublished(where)) {
      events.publishEvent(new ProblemsPublished(round, problems.countPublished(round)));
    }
  }
}
