package fr.boucle.training;

import fr.boucle.embedding.FrenchWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Makes a French model from an English one through human translations (« distillation », arXiv
 * 2004.09813): the teacher reads the English side of each pair, the French table learns to land at
 * the same point; French pairs bring what says the same thing together. Gradients by hand, one
 * thread, seeded: the same pairs give the same bytes.
 *
 * @param epochs how often each pair is seen, 4 in the first version
 * @param batch translated pairs of a step, 1,024 in the first version
 * @param frenchBatch French pairs of a step, 256 in the first version
 * @param dimensions floats per vector, at most those of the teacher
 */
public record Distillation(int epochs, int batch, int frenchBatch, int dimensions) {
  private static final double TEMPERATURE = .05;
  private static final double COSINE_WEIGHT = 3;
  private static final double FRENCH_WEIGHT = .25;
  private static final double LEARNING_RATE = 4e-3;
  private static final double LOWEST_SHARE_OF_RATE = .02;
  private static final int SAMPLE_FOR_AXES = 60_000;
  private static final float SPREAD_AT_START = .001f;

  /** The first version. */
  public Distillation() {
    this(4, 1024, 256, 256);
  }

  /**
   * Trains a model from nothing.
   *
   * @param name name of the result, with version
   * @param vocabulary folded words, by falling count
   * @param counts count of each word in a French corpus
   * @param buckets number of rows for the beginnings of words
   * @param pairs translated pairs
   * @param teacherVectors the teacher's vector of each English side
   * @param french French pairs
   */
  public FrenchWeights train(
      String name,
      List<String> vocabulary,
      List<Long> counts,
      int buckets,
      List<TranslatedPair> pairs,
      Matrix teacherVectors,
      List<FrenchPair> french,
      long seed) {
    WordRows words = new WordRows(vocabulary, counts, buckets, "");
    Matrix targets =
        PrincipalAxes.of(teacherVectors.firstRows(SAMPLE_FOR_AXES), dimensions)
            .project(teacherVectors);
    List<Bag> texts = pairs.stream().map(pair -> words.bag(pair.french())).toList();
    List<FrenchPair> readable =
        french.stream()
            .filter(p -> words.bag(p.left()).size() > 0 && words.bag(p.right()).size() > 0)
            .toList();
    RowTraining rows = new RowTraining(dimensions, noise(words.rows(), dimensions, seed));
    SplittableRandom chance = new SplittableRandom(seed);
    int steps = epochs * (pairs.size() / batch);
    Draw draw = new Draw(texts.size(), chance);
    for (int step = 0; step < steps; step++) {
      imitation(texts, targets, draw).learn(rows);
      if (!readable.isEmpty()) {
        closeness(words, readable, chance).learn(rows);
      }
      rows.step(LEARNING_RATE * Math.max(LOWEST_SHARE_OF_RATE, 1 - (double) step / steps));
    }
    return RowComposition.compose(name, vocabulary, counts, words, rows.values(), "");
  }

  private Objective imitation(List<Bag> texts, Matrix targets, Draw draw) {
    List<Bag> drawn = new ArrayList<>();
    Matrix drawnTargets = new Matrix(batch, dimensions);
    for (int i = 0; i < batch; i++) {
      int pair = draw.next();
      drawn.add(texts.get(pair));
      drawnTargets.copyFrom(i, targets.row(pair));
    }
    return new Objective.Imitation(drawn, drawnTargets, TEMPERATURE, COSINE_WEIGHT, 1);
  }

  private Objective closeness(WordRows words, List<FrenchPair> french, SplittableRandom chance) {
    List<Bag> left = new ArrayList<>();
    List<Bag> right = new ArrayList<>();
    for (int i = 0; i < frenchBatch; i++) {
      FrenchPair pair = french.get(chance.nextInt(french.size()));
      left.add(words.bag(pair.left()));
      right.add(words.bag(pair.right()));
    }
    return new Objective.Closeness(left, right, TEMPERATURE, FRENCH_WEIGHT);
  }

  private static float[][] noise(int rows, int dimensions, long seed) {
    Random random = new Random(seed);
    float[][] values = new float[rows][dimensions];
    for (float[] row : values) {
      for (int d = 0; d < dimensions; d++) {
        row[d] = (float) random.nextGaussian() * SPREAD_AT_START;
      }
    }
    return values;
  }

  /** Numbers from 0 in a new random order each time all were drawn. */
  private static final class Draw {
    private final int[] order;
    private final SplittableRandom chance;
    private int at;

    Draw(int size, SplittableRandom chance) {
      order = new int[size];
      for (int i = 0; i < size; i++) {
        order[i] = i;
      }
      this.chance = chance;
      at = size;
    }

    int next() {
      if (at == order.length) {
        for (int i = order.length - 1; i > 0; i--) {
          int j = chance.nextInt(i + 1);
          int swapped = order[i];
          order[i] = order[j];
          order[j] = swapped;
        }
        at = 0;
      }
      return order[at++];
    }
  }
}
