package fr.boucle.analysis;

/** Hears how far a run is; called from the thread that runs the analysis. */
@FunctionalInterface
public interface Progress {

  /** The steps of a run, in order. */
  enum Step {
    SENTENCES,
    VECTORS,
    NEIGHBOURS,
    GROUPS,
    LABELS,
    MAP,
    DONE
  }

  /**
   * Reports that a step is under way.
   *
   * @param shareOf1 part of the whole run already done, in [0..1], never falling
   */
  void report(Step step, double shareOf1);

  /** Returns a listener that ignores everything. */
  static Progress silent() {
    return (step, share) -> {};
  }
}
