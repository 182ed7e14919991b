package fr.boucle.platform.ui;

import org.jspecify.annotations.Nullable;

/** A page that speaks of one round: the layout shows on it where that round stands. */
public interface InLoop {

  /** The round and the step under way; null when it turns out to speak of none. */
  @Nullable LoopPlace loop();
}
