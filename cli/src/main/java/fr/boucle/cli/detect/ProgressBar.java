package fr.boucle.cli.detect;

import fr.boucle.analysis.Progress;
import fr.boucle.cli.Messages;
import java.io.PrintWriter;
import java.util.Locale;

/** Draws how far a run is on one line that is written over. */
final class ProgressBar implements Progress {
  private static final int WIDTH = 30;

  private final PrintWriter err;

  ProgressBar(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void report(Step step, double shareOf1) {
    int filled = (int) Math.round(shareOf1 * WIDTH);
    String label = Messages.get("detect.step." + step.name().toLowerCase(Locale.ROOT));
    err.printf(
        Locale.ROOT,
        "\r[%s%s] %3d %% %-44s",
        "#".repeat(filled),
        ".".repeat(WIDTH - filled),
        Math.round(shareOf1 * 100),
        label);
    if (shareOf1 >= 1) {
      err.println();
    }
    err.flush();
  }
}
