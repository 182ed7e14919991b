package fr.boucle.platform.answer.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.contribution.Contributions;
import org.springframework.stereotype.Service;

/**
 * Looks now and then at every open round, in case an event was lost in a failure or its charter
 * changed: the promise is brought up to date, and a round whose count differs is followed again.
 */
@Service
class SweepRounds {
  private final JourneyStore journeys;
  private final Consultations consultations;
  private final Contributions contributions;
  private final KeepRoundPromise promise;

  SweepRounds(
      JourneyStore journeys,
      Consultations consultations,
      Contributions contributions,
      KeepRoundPromise promise) {
    this.journeys = journeys;
    this.consultations = consultations;
    this.contributions = contributions;
    this.promise = promise;
  }

  /** Looks at every open round. */
  void sweep() {
    for (Round round : consultations.listOpenRounds()) {
      promise.settle(round.id());
      if (promise.open(round.id()).received() != contributions.count(round.id())) {
        journeys.want(round.id());
      }
    }
  }
}
