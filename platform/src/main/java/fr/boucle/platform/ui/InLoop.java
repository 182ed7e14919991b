package fr.boucle.platform.ui;

/** A page that speaks of one round: the layout shows on it where that round stands. */
public interface InLoop {

  /** The round and the step under way. */
  LoopPlace loop();
}
