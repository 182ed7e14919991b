package fr.boucle.cli.detect;

import fr.boucle.cli.Messages;
import java.io.PrintWriter;
import java.util.Locale;

/** Draws how far a run is on one line that is written over. */
final class ProgressBar {
  private static final int WIDTH = 30;

  private final PrintWriter err;
  private boolean open;

  ProgressBar(PrintWriter err) {
    this.err = err;
  }

  /**
   * Draws the bar.
   *
   * @param step key of the step under way
   * @param shareOf1 part of the run already done
   */
  void show(String step, double shareOf1) {
    int filled = (int) Math.round(shareOf1 * WIDTH);
    err.printf(
        Locale.ROOT,
        "\r[%s%s] %3d %% %-44s",
        "#".repeat(filled),
        ".".repeat(WIDTH - filled),
        Math.round(shareOf1 * 100),
        Messages.get("detect.step." + step));
    open = true;
    if (shareOf1 >= 1) {
      leave();
    }
    err.flush();
  }

  /** Says something while a bar is under way. */
  void say(String sentence) {
    leave();
    err.println(sentence);
  }

  /** Ends the line of the bar, if it is under way: what is said next has its own. */
  void leave() {
    if (open) {
      err.println();
      open = false;
    }
  }
}
