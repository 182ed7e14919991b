package fr.boucle.bench.detection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Agreement of found groups with human labels: the formulas of the reference scorer {@code
 * score.py}.
 */
public final class Scores {
  private static final int LEAST_ITEMS = 4;
  private static final int TOP = 20;

  /** Starts the labels of texts that answer « none ». */
  static final String NO_ANSWER = "A Aucun";

  private Scores() {}

  /**
   * Agreement where a text has several labels.
   *
   * @param meanBestF1 mean over labels of the best F1 of any group, in [0..1]
   * @param recall20 share of the 20 largest labels whose best F1 is .5 or more
   * @param groups groups holding a labelled text
   */
  record Several(double meanBestF1, double recall20, int groups) {}

  /**
   * Agreement where a text has one label; texts in no group make one group.
   *
   * @param ari adjusted Rand index
   * @param ami adjusted mutual information
   * @param coverage share of labelled texts in a group
   * @param groups number of groups
   */
  record One(double ari, double ami, double coverage, int groups) {}

  static Several several(List<GoldText> gold, Collection<Set<String>> groups) {
    Map<String, Set<String>> labels = new TreeMap<>();
    gold.forEach(
        g -> g.labels().forEach(l -> labels.computeIfAbsent(l, x -> new HashSet<>()).add(g.id())));
    labels
        .entrySet()
        .removeIf(e -> e.getValue().size() < LEAST_ITEMS || e.getKey().startsWith(NO_ANSWER));
    Set<String> labelled = new HashSet<>();
    labels.values().forEach(labelled::addAll);
    List<Set<String>> kept = new ArrayList<>();
    for (Set<String> group : groups) {
      Set<String> inside = new HashSet<>(group);
      inside.retainAll(labelled);
      if (!inside.isEmpty()) {
        kept.add(inside);
      }
    }
    record Found(int size, double f1) {}
    List<Found> found =
        labels.values().stream()
            .map(m -> new Found(m.size(), bestF1(m, kept)))
            .sorted(
                Comparator.comparingInt((Found f) -> -f.size()).thenComparingDouble(f -> -f.f1()))
            .toList();
    List<Found> top = found.subList(0, Math.min(TOP, found.size()));
    double mean = found.stream().mapToDouble(Found::f1).average().orElse(0);
    return new Several(
        mean,
        (double) top.stream().filter(f -> f.f1() >= 0.5).count() / Math.max(1, top.size()),
        kept.size());
  }

  static One one(List<GoldText> gold, Map<String, String> primary) {
    List<String> labels = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    for (GoldText text : gold) {
      if (!text.labels().isEmpty()) {
        labels.add(text.labels().getFirst());
        groups.add(primary.getOrDefault(text.id(), ""));
      }
    }
    double covered = groups.stream().filter(g -> !g.isEmpty()).count();
    double[] agreement = ariAmi(labels, groups);
    return new One(
        agreement[0],
        agreement[1],
        covered / groups.size(),
        (int) groups.stream().distinct().count());
  }

  static double bestF1(Set<String> label, List<Set<String>> groups) {
    double best = 0;
    for (Set<String> group : groups) {
      long shared = label.stream().filter(group::contains).count();
      best = Math.max(best, 2.0 * shared / (label.size() + group.size()));
    }
    return best;
  }

  /** Returns ARI and AMI (arithmetic normalisation) of two partitions of the same texts. */
  public static double[] ariAmi(List<String> a, List<String> b) {
    int n = a.size();
    Map<String, Integer> left = new TreeMap<>();
    Map<String, Integer> right = new TreeMap<>();
    Map<List<String>, Integer> both = new HashMap<>();
    for (int i = 0; i < n; i++) {
      left.merge(a.get(i), 1, Integer::sum);
      right.merge(b.get(i), 1, Integer::sum);
      both.merge(List.of(a.get(i), b.get(i)), 1, Integer::sum);
    }
    double pairs = sumPairs(both.values());
    double expected = sumPairs(left.values()) * sumPairs(right.values()) / (n * (n - 1) / 2.0);
    double most = (sumPairs(left.values()) + sumPairs(right.values())) / 2;
    double ari = most == expected ? 1 : (pairs - expected) / (most - expected);
    double mutual = 0;
    for (var entry : both.entrySet()) {
      double count = entry.getValue();
      mutual +=
          count
              / n
              * Math.log(
                  count
                      * n
                      / ((double) left.getOrDefault(entry.getKey().getFirst(), 0)
                          * right.getOrDefault(entry.getKey().getLast(), 0)));
    }
    double chance = expectedMutual(left.values(), right.values(), n);
    double denominator = (entropy(left.values(), n) + entropy(right.values(), n)) / 2 - chance;
    return new double[] {ari, denominator == 0 ? 1 : (mutual - chance) / denominator};
  }

  private static double sumPairs(Collection<Integer> counts) {
    return counts.stream().mapToDouble(c -> c * (c - 1.0) / 2).sum();
  }

  private static double entropy(Collection<Integer> counts, int n) {
    return -counts.stream().mapToDouble(c -> (double) c / n * Math.log((double) c / n)).sum();
  }

  private static double expectedMutual(Collection<Integer> left, Collection<Integer> right, int n) {
    double[] logFactorial = new double[n + 1];
    for (int i = 2; i <= n; i++) {
      logFactorial[i] = logFactorial[i - 1] + Math.log(i);
    }
    double expected = 0;
    for (int x : left) {
      for (int y : right) {
        for (int k = Math.max(1, x + y - n); k <= Math.min(x, y); k++) {
          double probability =
              logFactorial[x]
                  + logFactorial[y]
                  + logFactorial[n - x]
                  + logFactorial[n - y]
                  - logFactorial[n]
                  - logFactorial[k]
                  - logFactorial[x - k]
                  - logFactorial[y - k]
                  - logFactorial[n - x - y + k];
          expected +=
              (double) k / n * Math.log((double) n * k / ((double) x * y)) * Math.exp(probability);
        }
      }
    }
    return expected;
  }
}
