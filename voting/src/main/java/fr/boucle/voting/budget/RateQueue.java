package fr.boucle.voting.budget;

import java.util.Arrays;

/**
 * Projects that may still be elected, in the order of the lower bounds of their rates. A rate is
 * compared after division by the divisor of its project, exactly, on 128 bits.
 */
final class RateQueue {
  private final long[] low;
  private final long[] high;
  private final long[] divisors;
  private final int[] projects;
  private int size;

  /** Waits for projects; the bounds change outside. */
  RateQueue(long[] low, long[] high, long[] divisors) {
    this.low = low;
    this.high = high;
    this.divisors = divisors;
    this.projects = new int[low.length];
  }

  void clear() {
    size = 0;
  }

  void add(int project) {
    projects[size++] = project;
  }

  int size() {
    return size;
  }

  int get(int place) {
    return projects[place];
  }

  void put(int place, int project) {
    projects[place] = project;
  }

  /** Takes out the places from the first to the second excluded. */
  void close(int from, int to) {
    System.arraycopy(projects, to, projects, from, size - to);
    size -= to - from;
  }

  void remove(int project) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (projects[i] != project) {
        projects[kept++] = projects[i];
      }
    }
    size = kept;
  }

  /** Sorts by insertion: few projects move between two elections. */
  void sort() {
    for (int i = 1; i < size; i++) {
      int p = projects[i];
      int place = i;
      while (place > 0 && compare(low[projects[place - 1]], projects[place - 1], low[p], p) > 0) {
        projects[place] = projects[place - 1];
        place--;
      }
      projects[place] = p;
    }
  }

  /** Tells whether the rate of a project is above that of the best one, whatever they are. */
  boolean isSurelyAbove(int project, int best) {
    return compare(low[project], project, high[best], best) > 0;
  }

  /** Tells whether the upper bound of a project is below that of another one. */
  boolean endsBefore(int project, int other) {
    return compare(high[project], project, high[other], other) < 0;
  }

  /** Returns, among the first places, the projects that may have the lowest rate. */
  int[] rivals(int best, int places) {
    int count = 0;
    int[] rivals = new int[places];
    for (int i = 0; i < places; i++) {
      if (!isSurelyAbove(projects[i], best)) {
        rivals[count++] = projects[i];
      }
    }
    return Arrays.copyOf(rivals, count);
  }

  private int compare(long rateOfP, int p, long rateOfQ, int q) {
    return compareProducts(rateOfP, divisors[q], rateOfQ, divisors[p]);
  }

  /** Compares a × b with c × d on 128 bits, none of them negative. */
  static int compareProducts(long a, long b, long c, long d) {
    int byHigh = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return byHigh != 0 ? byHigh : Long.compareUnsigned(a * b, c * d);
  }
}
