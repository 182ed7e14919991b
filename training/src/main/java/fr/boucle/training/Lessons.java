package fr.boucle.training;

import fr.boucle.embedding.FrenchModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws the batches of an adaptation (« leçons »): neighbouring sentences, and repetitions against
 * forgetting.
 */
final class Lessons {
  private static final double TEMPERATURE = .05;
  private static final double COSINE_WEIGHT = 3;

  private final FrenchModel unadapted;
  private final WordRows words;
  private final List<String> repeatable;
  private final List<FrenchPair> pairs;

  Lessons(FrenchModel unadapted, WordRows words, List<String> sentences, List<FrenchPair> pairs) {
    this.unadapted = unadapted;
    this.words = words;
    this.pairs = pairs;
    repeatable = new ArrayList<>(sentences);
    // One vocabulary word for each sentence: the rest of the language must not move while the
    // platform's texts are learned.
    List<String> vocabulary = unadapted.weights().vocabulary();
    repeatable.addAll(
        vocabulary.subList(0, Math.min(vocabulary.size(), Math.max(sentences.size(), 5000))));
  }

  Objective ownPairs(SplittableRandom chance, int most, double temperature, double weight) {
    List<Bag> left = new ArrayList<>();
    List<Bag> right = new ArrayList<>();
    for (int i = 0; i < Math.min(most, pairs.size()); i++) {
      FrenchPair pair = pairs.get(chance.nextInt(pairs.size()));
      left.add(words.bag(pair.left()));
      right.add(words.bag(pair.right()));
    }
    return new Objective.Closeness(left, right, temperature, weight);
  }

  Objective repetition(SplittableRandom chance, int count) {
    List<Bag> texts = new ArrayList<>();
    Matrix targets = new Matrix(count, unadapted.dimensions());
    for (int i = 0; i < count; i++) {
      String text = repeatable.get(chance.nextInt(repeatable.size()));
      texts.add(words.bag(text));
      targets.copyFrom(i, unadapted.embed(text));
    }
    return new Objective.Imitation(texts, targets, TEMPERATURE, COSINE_WEIGHT, 1);
  }
}
