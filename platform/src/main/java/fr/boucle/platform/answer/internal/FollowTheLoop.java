package fr.boucle.platform.answer.internal;

import fr.boucle.platform.consultation.CharterAmended;
import fr.boucle.platform.consultation.RoundClosed;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundOpened;
import fr.boucle.platform.contribution.ContributionReceived;
import fr.boucle.platform.contribution.ContributionRefused;
import fr.boucle.platform.contribution.ContributionRestored;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.contribution.ContributionsImported;
import fr.boucle.platform.contribution.ImportUndone;
import fr.boucle.platform.problem.PrioritiesDecided;
import fr.boucle.platform.problem.ProblemsPublished;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Listens to the whole loop, so that no contribution is forgotten. Every method is idempotent, and
 * looks at how things stand now: events may come late and in another order.
 */
@Component
class FollowTheLoop {
  private final JourneyStore journeys;
  private final Contributions contributions;
  private final KeepRoundPromise promise;
  private final Clock clock;

  FollowTheLoop(
      JourneyStore journeys, Contributions contributions, KeepRoundPromise promise, Clock clock) {
    this.journeys = journeys;
    this.contributions = contributions;
    this.promise = promise;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(RoundOpened event) {
    promise.open(event.round());
  }

  @ApplicationModuleListener
  void on(ContributionReceived event) {
    boolean kept = promise.open(event.round()).kept();
    if (contributions.findRefusal(event.contribution()).isEmpty()) {
      journeys.add(event.round(), Ids.of(event.contribution().value()));
    }
    if (kept) {
      promise.settle(event.round());
    }
  }

  @ApplicationModuleListener
  void on(ContributionRefused event) {
    promise.open(event.round());
    if (contributions.findRefusal(event.contribution()).isPresent()) {
      journeys.remove(event.round(), Ids.of(event.contribution().value()));
    }
    promise.settle(event.round());
  }

  @ApplicationModuleListener
  void on(ContributionRestored event) {
    follow(event.round());
  }

  @ApplicationModuleListener
  void on(ContributionsImported event) {
    follow(event.round());
  }

  @ApplicationModuleListener
  void on(ImportUndone event) {
    follow(event.round());
  }

  @ApplicationModuleListener
  void on(ProblemsPublished event) {
    follow(event.round());
    journeys.markProblemsPublished(event.round(), LocalDate.now(clock));
  }

  @ApplicationModuleListener
  void on(PrioritiesDecided event) {
    promise.open(event.round());
    journeys.markPrioritiesDecided(event.round(), LocalDate.now(clock));
  }

  @ApplicationModuleListener
  void on(CharterAmended event) {
    promise.settle(event.round());
  }

  @ApplicationModuleListener
  void on(RoundClosed event) {
    promise.settle(event.round());
  }

  private void follow(RoundId round) {
    promise.open(round);
    journeys.want(round);
  }
}
