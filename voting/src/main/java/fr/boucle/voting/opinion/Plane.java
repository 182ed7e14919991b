package fr.boucle.voting.opinion;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * The two directions in which answers differ most (principal components), and where each
 * participant stands in them. A statement left out by someone counts as its mean, so that, once
 * centred, only given answers are different from zero and the work grows with the answers given. An
 * ignored statement counts as one that everybody passed: it moves nobody, and is an answer given.
 */
final class Plane {
  private static final int MOST_STEPS = 2000;
  private static final double STILL = 1e-13;

  private final Answers answers;
  private final double[] means;
  private final boolean[] ignored;
  private final long ignoredCount;
  private final double[][] axes = new double[2][];

  Plane(Answers answers, Set<String> excluded) {
    this.answers = answers;
    int statements = answers.statements().size();
    this.means = new double[statements];
    this.ignored = new boolean[statements];
    for (int s = 0; s < statements; s++) {
      ignored[s] = excluded.contains(answers.statements().get(s));
    }
    this.ignoredCount = IntStream.range(0, statements).filter(s -> ignored[s]).count();
    fillMeans();
    axes[0] = axis(new double[statements]);
    axes[1] = axis(axes[0]);
  }

  private void fillMeans() {
    int[] seen = new int[means.length];
    for (int p = 0; p < answers.statementsOf.length; p++) {
      for (int i = 0; i < answers.statementsOf[p].length; i++) {
        int s = answers.statementsOf[p][i];
        means[s] += ignored[s] ? 0 : answers.signsOf[p][i];
        seen[s]++;
      }
    }
    for (int s = 0; s < means.length; s++) {
      means[s] = seen[s] == 0 ? 0 : means[s] / seen[s];
    }
  }

  /** Finds the direction of greatest variance among those orthogonal to another one. */
  private double[] axis(double[] orthogonal) {
    double[] axis = new double[means.length];
    for (int s = 0; s < axis.length; s++) {
      axis[s] = 1 + 1.0 / (s + 1);
    }
    removeAndNormalize(axis, orthogonal);
    double change = 1;
    for (int step = 0; step < MOST_STEPS && change > STILL; step++) {
      double[] next = new double[axis.length];
      for (int p = 0; p < answers.statementsOf.length; p++) {
        double score = score(p, axis);
        for (int i = 0; i < answers.statementsOf[p].length; i++) {
          int s = answers.statementsOf[p][i];
          next[s] += score * centred(p, i);
        }
      }
      removeAndNormalize(next, orthogonal);
      change = 0;
      for (int s = 0; s < axis.length; s++) {
        change = Math.max(change, Math.abs(next[s] - axis[s]));
      }
      axis = next;
    }
    return pointed(axis);
  }

  /** Points the axis to the side of its largest weight, since both directions are the same axis. */
  private static double[] pointed(double[] axis) {
    double largest = 0;
    for (double weight : axis) {
      largest = Math.abs(weight) > Math.abs(largest) + STILL ? weight : largest;
    }
    for (int s = 0; s < axis.length && largest < 0; s++) {
      axis[s] = -axis[s];
    }
    return axis;
  }

  private static void removeAndNormalize(double[] vector, double[] orthogonal) {
    double product = 0;
    for (int s = 0; s < vector.length; s++) {
      product += vector[s] * orthogonal[s];
    }
    double length = 0;
    for (int s = 0; s < vector.length; s++) {
      vector[s] -= product * orthogonal[s];
      length += vector[s] * vector[s];
    }
    length = Math.sqrt(length);
    for (int s = 0; s < vector.length && length > 0; s++) {
      vector[s] /= length;
    }
  }

  private double centred(int participant, int i) {
    int s = answers.statementsOf[participant][i];
    return ignored[s] ? 0 : answers.signsOf[participant][i] - means[s];
  }

  private double score(int participant, double[] axis) {
    double score = 0;
    for (int i = 0; i < answers.statementsOf[participant].length; i++) {
      score += centred(participant, i) * axis[answers.statementsOf[participant][i]];
    }
    return score;
  }

  /**
   * Places a participant; few answers count for more, so that newcomers are not all in the middle.
   */
  double[] place(int participant) {
    long given = IntStream.of(answers.statementsOf[participant]).filter(s -> !ignored[s]).count();
    given += ignoredCount;
    double stretch = given == 0 ? 0 : Math.sqrt((double) means.length / given);
    return new double[] {
      stretch * score(participant, axes[0]), stretch * score(participant, axes[1])
    };
  }
}
