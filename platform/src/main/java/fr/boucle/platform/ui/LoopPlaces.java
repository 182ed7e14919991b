package fr.boucle.platform.ui;

import fr.boucle.platform.kernel.Subject;
import java.util.Optional;

/** Tells a tool, which knows no round, where the subject of its page stands in the loop. */
public interface LoopPlaces {

  /** Finds the place of a subject; empty when it belongs to no round. */
  Optional<LoopPlace> findPlace(Subject subject);
}
