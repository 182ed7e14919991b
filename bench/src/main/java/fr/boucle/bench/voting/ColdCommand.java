package fr.boucle.bench.voting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One whole {@code boucle count} in a process of its own, as the launcher runs it: Java starts,
 * reads the file, counts, writes the result and ends.
 *
 * @param cpuSeconds user and system time of all its threads, compilers included
 * @param peakMegabytes most memory that the process held
 */
record ColdCommand(double cpuSeconds, long peakMegabytes) {
  private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final int BETWEEN_LOOKS = 20;

  /** Runs one count. */
  static ColdCommand count(Path jar, Path election, String rule, String... options)
      throws IOException {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of(options));
    java.addAll(List.of("-XX:+UseSerialGC", "-jar", jar.toString(), "count", election.toString()));
    java.addAll(List.of("--rule", rule, "--json", "/dev/null"));
    // The shell's times tells the CPU time of the children that have ended.
    List<String> shell = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null; times", "sh"));
    shell.addAll(java);
    Process process = new ProcessBuilder(shell).redirectErrorStream(true).start();
    long peak = 0;
    try {
      while (!process.waitFor(BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
        for (ProcessHandle child : process.children().toList()) {
          peak = Math.max(peak, peak(child.pid()));
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
    String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher time = TIME.matcher(times.substring(times.indexOf('\n') + 1));
    double seconds = 0;
    while (time.find()) {
      seconds += 60 * Double.parseDouble(time.group(1)) + Double.parseDouble(time.group(2));
    }
    return new ColdCommand(seconds, peak / 1024);
  }

  private static long peak(long pid) {
    try {
      Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
      return peak.find() ? Long.parseLong(peak.group(1)) : 0;
    } catch (IOException ended) {
      return 0;
    }
  }
}
