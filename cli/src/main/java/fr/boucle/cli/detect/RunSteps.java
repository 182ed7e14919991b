package fr.boucle.cli.detect;

import com.sun.management.OperatingSystemMXBean;
import fr.boucle.analysis.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The steps of a run from file to files: shows them on a bar and remembers what each one cost. The
 * analysis has the middle of the bar; reading and writing have its ends.
 */
final class RunSteps implements Progress, AutoCloseable {
  private static final double READ = 0.02;
  private static final double ANALYSED = 0.93;
  private static final Path STATUS = Path.of("/proc/self/status");

  private final ProgressBar bar;
  private final List<Cost> starts = new ArrayList<>();

  private record Cost(String step, long wallNanos, long cpuNanos, long peakKilobytes) {}

  RunSteps(ProgressBar bar) {
    this.bar = bar;
  }

  /** Ends the line of the bar, whatever happened. */
  @Override
  public void close() {
    bar.leave();
  }

  void reading() {
    show("reading", 0);
  }

  @Override
  public void report(Step step, double shareOf1) {
    if (step != Step.DONE) {
      show(step.name().toLowerCase(Locale.ROOT), READ + shareOf1 * (ANALYSED - READ));
    }
  }

  void asking() {
    show("asking", ANALYSED);
  }

  /** Says something during the run. */
  void say(String sentence) {
    bar.say(sentence);
  }

  void writing() {
    show("writing", ANALYSED);
  }

  void done() {
    show("done", 1);
  }

  private void show(String step, double shareOf1) {
    bar.show(step, shareOf1);
    if (starts.isEmpty() || !starts.getLast().step().equals(step)) {
      long cpu =
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
      starts.add(new Cost(step, System.nanoTime(), cpu, peakKilobytes()));
    }
  }

  /** Writes one line per step: seconds of wall clock, seconds of processor, peak memory so far. */
  void write(Path file) throws IOException {
    StringBuilder lines = new StringBuilder("step,wall_s,cpu_s,peak_mb\n");
    for (int s = 0; s + 1 < starts.size(); s++) {
      Cost start = starts.get(s);
      Cost end = starts.get(s + 1);
      lines.append(
          String.format(
              Locale.ROOT,
              "%s,%.1f,%.1f,%d%n",
              start.step(),
              (end.wallNanos() - start.wallNanos()) / 1e9,
              (end.cpuNanos() - start.cpuNanos()) / 1e9,
              end.peakKilobytes() / 1024));
    }
    Files.writeString(file, lines);
  }

  /** Memory of the process at its highest, as Linux counts it; 0 elsewhere. */
  private static long peakKilobytes() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(l -> l.startsWith("VmHWM:"))
          .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException unknown) {
      return 0;
    }
  }
}
