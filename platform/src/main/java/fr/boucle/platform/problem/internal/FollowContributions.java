package fr.boucle.platform.problem.internal;

import fr.boucle.platform.contribution.ContributionReceived;
import fr.boucle.platform.contribution.ContributionRefused;
import fr.boucle.platform.contribution.ContributionRestored;
import fr.boucle.platform.contribution.Contributions;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Follows what comes after an analysis: a new contribution waits to be attached, a refused one is
 * shown nowhere any more. Files wait for the next analysis.
 */
@Component
class FollowContributions {
  private final ArrivalStore arrivals;
  private final DraftStore drafts;
  private final Contributions contributions;
  private final CorrectPublished correcting;

  FollowContributions(
      ArrivalStore arrivals,
      DraftStore drafts,
      Contributions contributions,
      CorrectPublished correcting) {
    this.arrivals = arrivals;
    this.drafts = drafts;
    this.contributions = contributions;
    this.correcting = correcting;
  }

  @ApplicationModuleListener
  void on(ContributionReceived event) {
    arrivals.expect(event.round(), event.contribution());
  }

  @ApplicationModuleListener
  void on(ContributionRestored event) {
    arrivals.expect(event.round(), event.contribution());
  }

  @ApplicationModuleListener
  void on(ContributionRefused event) {
    if (contributions.findRefusal(event.contribution()).isEmpty()) {
      return;
    }
    drafts.lock(event.round());
    arrivals.forgetArrival(event.contribution().value());
    arrivals
        .remove(event.round(), event.contribution().value())
        .ifPresent(problems -> correcting.changed(event.round(), problems));
  }
}
