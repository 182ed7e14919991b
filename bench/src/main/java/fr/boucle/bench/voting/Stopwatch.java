package fr.boucle.bench.voting;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** CPU seconds of work in this thread. */
final class Stopwatch {
  /** CPU seconds of warming up, so that the compilers have done their work. */
  private static final double WARM = 0.4;

  private static final double MEASURED = 0.05;
  private static final int SAMPLES = 3;

  private Stopwatch() {}

  /** Measures work done once. */
  static double cpu(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }

  /** Measures work after warming up: median of samples, short work being repeated in each. */
  static double warm(Runnable work) {
    double spent = 0;
    double last = 0;
    int runs = 0;
    while (spent < WARM || runs < 2) {
      last = cpu(work);
      spent += last;
      runs++;
    }
    int repeated = (int) Math.max(1, Math.ceil(MEASURED / Math.max(last, 1e-6)));
    double[] samples = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      samples[i] =
          cpu(() -> {
            for (int run = 0; run < repeated; run++) {
              work.run();
            }
          })
              / repeated;
    }
    Arrays.sort(samples);
    return samples[SAMPLES / 2];
  }

  /** Measures a fixed loop of integer work, so that figures of two machines can be compared. */
  static double yardstick() {
    return warm(() -> {
      long mixed = 1;
      for (int i = 0; i < 20_000_000; i++) {
        mixed = mixed * 6364136223846793005L + i;
      }
      if (mixed == 0) {
        throw new IllegalStateException("The yardstick never gives zero");
      }
    });
  }
}
