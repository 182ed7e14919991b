package fr.boucle.training;

import fr.boucle.embedding.FrenchModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws the batches of an adaptation (« leçons »): neighbouring sentences, and repetitions against
 * forgetting. Each text is read once, whatever the number of times it is drawn.
 */
final class Lessons {
  private static final double TEMPERATURE = .05;
  private static final double COSINE_WEIGHT = 3;

  private final FrenchModel unadapted;
  private final List<String> repeatable;
  private final List<Bag> bags;
  private final List<Integer> followed;

  /**
   * Prepares the lessons.
   *
   * @param followed numbers of the sentences whose next one stands beside them
   */
  Lessons(FrenchModel unadapted, WordRows words, List<String> sentences, List<Integer> followed) {
    this.unadapted = unadapted;
    this.followed = followed;
    repeatable = new ArrayList<>(sentences);
    // One vocabulary word for each sentence: the rest of the language must not move while the
    // platform's texts are learned.
    List<String> vocabulary = unadapted.weights().vocabulary();
    repeatable.addAll(
        vocabulary.subList(0, Math.min(vocabulary.size(), Math.max(sentences.size(), 5000))));
    bags = repeatable.parallelStream().map(words::bag).toList();
  }

  Objective ownPairs(SplittableRandom chance, int most, double temperature, double weight) {
    List<Bag> left = new ArrayList<>();
    List<Bag> right = new ArrayList<>();
    for (int i = 0; i < Math.min(most, followed.size()); i++) {
      int first = followed.get(chance.nextInt(followed.size()));
      left.add(bags.get(first));
      right.add(bags.get(first + 1));
    }
    return new Objective.Closeness(left, right, temperature, weight);
  }

  Objective repetition(SplittableRandom chance, int count) {
    int[] drawn = chance.ints(count, 0, repeatable.size()).toArray();
    Matrix targets = new Matrix(count, unadapted.dimensions());
    IntStream.range(0, count)
        .parallel()
        .forEach(i -> targets.copyFrom(i, unadapted.embed(repeatable.get(drawn[i]))));
    List<Bag> texts = IntStream.of(drawn).mapToObj(bags::get).toList();
    return new Objective.Imitation(texts, targets, TEMPERATURE, COSINE_WEIGHT, 1);
  }
}
