package fr.boucle.training;

import fr.boucle.embedding.FrenchModel;
import fr.boucle.embedding.FrenchWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Teaches a French model the ideas of a lexicon (« affinage »), about a minute of one core. Each
 * step draws two expressions of each of some ideas together and, against forgetting, repeats where
 * the model put sentences and words of its vocabulary. Deterministic.
 *
 * @param steps 300 unless measured otherwise
 * @param repeated sentences and words repeated in each step, 256 unless measured otherwise
 */
public record Refinement(int steps, int repeated) {
  private static final double TEMPERATURE = .05;
  private static final double COSINE_WEIGHT = 3;
  private static final double LEXICON_WEIGHT = .5;
  private static final double LEARNING_RATE = 2e-3;
  private static final int IDEAS_PER_STEP = 170;

  /** 300 steps of 256 repetitions. */
  public Refinement() {
    this(300, 256);
  }

  /**
   * Refines a model.
   *
   * @param name name of the result, with version
   * @param glossary lines of acronym, tabulation, meaning, by which the result reads
   * @param sentences French sentences of all kinds, to keep the rest of the language in place
   */
  public FrenchModel refine(
      FrenchModel model,
      String name,
      String glossary,
      Lexicon lexicon,
      List<String> sentences,
      long seed) {
    FrenchWeights weights = model.weights();
    WordRows words =
        new WordRows(weights.vocabulary(), weights.counts(), weights.buckets(), glossary);
    RowTraining rows =
        new RowTraining(weights.dimensions(), RowComposition.decompose(weights, words));
    List<List<Bag>> ideas =
        lexicon.ideas().stream()
            .map(idea -> bags(words, idea))
            .filter(idea -> idea.size() > 1)
            .toList();
    SplittableRandom chance = new SplittableRandom(seed);
    for (int step = 0; step < steps; step++) {
      repetition(model, words, sentences, chance).learn(rows);
      together(ideas, chance).learn(rows);
      rows.step(LEARNING_RATE * (1 - (double) step / steps));
    }
    return new FrenchModel(
        RowComposition.compose(
            name, weights.vocabulary(), weights.counts(), words, rows.values(), glossary));
  }

  private static List<Bag> bags(WordRows words, List<String> expressions) {
    return expressions.stream().map(words::bag).filter(bag -> bag.size() > 0).toList();
  }

  /** Two sentences for one word. */
  private Objective repetition(
      FrenchModel model, WordRows words, List<String> sentences, SplittableRandom chance) {
    List<String> vocabulary = model.weights().vocabulary();
    List<Bag> texts = new ArrayList<>();
    Matrix targets = new Matrix(repeated, model.dimensions());
    for (int i = 0; i < repeated; i++) {
      List<String> from = i % 3 == 2 ? vocabulary : sentences;
      String text = from.get(chance.nextInt(from.size()));
      texts.add(words.bag(text));
      targets.copyFrom(i, model.embed(text));
    }
    return new Objective.Imitation(texts, targets, TEMPERATURE, COSINE_WEIGHT, 1);
  }

  private static Objective together(List<List<Bag>> ideas, SplittableRandom chance) {
    int[] order = new int[ideas.size()];
    Arrays.setAll(order, i -> i);
    List<Bag> left = new ArrayList<>();
    List<Bag> right = new ArrayList<>();
    for (int i = 0; i < Math.min(IDEAS_PER_STEP, order.length); i++) {
      int drawn = i + chance.nextInt(order.length - i);
      int idea = order[drawn];
      order[drawn] = order[i];
      List<Bag> expressions = ideas.get(idea);
      int first = chance.nextInt(expressions.size());
      int second = chance.nextInt(expressions.size() - 1);
      left.add(expressions.get(first));
      right.add(expressions.get(second >= first ? second + 1 : second));
    }
    return new Objective.Closeness(left, right, TEMPERATURE, LEXICON_WEIGHT);
  }
}
