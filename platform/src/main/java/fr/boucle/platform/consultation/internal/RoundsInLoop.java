package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.ui.LoopPlace;
import fr.boucle.platform.ui.LoopPlaces;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the rounds that tools speak of stand. */
@Component
class RoundsInLoop implements LoopPlaces {
  private static final String ROUND = "round";

  private final Consultations consultations;

  RoundsInLoop(Consultations consultations) {
    this.consultations = consultations;
  }

  @Override
  public Optional<LoopPlace> findPlace(Subject subject) {
    if (!subject.type().equals(ROUND)) {
      return Optional.empty();
    }
    try {
      return Optional.of(consultations.placeOf(new RoundId(subject.id())));
    } catch (NoSuchElementException unknown) {
      return Optional.empty();
    }
  }
}
