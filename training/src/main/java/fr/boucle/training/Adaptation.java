package fr.boucle.training;

import fr.boucle.embedding.FrenchModel;
import fr.boucle.embedding.FrenchWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Teaches a French model the words and neighbourhoods of a platform's own texts (« adaptation »),
 * without labels, in seconds to a minute of one core. The result is a model of its own, with its
 * own identity: a list made with the first one never changes silently.
 *
 * <p>Words seen in three sentences get a row. Neighbouring sentences of one contribution are drawn
 * together; against forgetting, every step also repeats where the unadapted model put the
 * platform's sentences and words of its vocabulary. The same texts, in any order, with the same
 * seed give the same bytes. A rare word can be a name: keep an adapted model on its platform.
 *
 * @param steps number of steps, 300 unless measured otherwise
 * @param batch pairs and repetitions of one step, 384 each unless measured otherwise
 */
public record Adaptation(int steps, int batch) {
  private static final double OWN_TEMPERATURE = .07;
  private static final double OWN_WEIGHT = .7;
  private static final double LEARNING_RATE = 1e-3;

  /** 300 steps of 384. */
  public Adaptation() {
    this(300, 384);
  }

  /**
   * What an adaptation gave.
   *
   * @param model the adapted model, or the one given where the texts teach nothing
   * @param newWords words that got a row
   * @param pairs neighbouring sentences learned from
   * @param textsSha256 hash of the texts, whatever their order
   */
  public record Adapted(FrenchModel model, int newWords, int pairs, String textsSha256) {}

  /** Adapts a model with 300 steps. */
  public static Adapted adapt(FrenchModel model, List<String> texts, long seed) {
    return new Adaptation().of(model, texts, seed);
  }

  /**
   * Returns the hash by which texts are known, whatever their order: to see whether they changed.
   */
  public static String hashOf(List<String> texts) {
    return OwnTexts.sha256Of(texts);
  }

  /**
   * Adapts a model.
   *
   * @param texts contributions, any order; duplicates count once
   * @param seed chance of the draws
   * @return the adapted model and what it learned from
   */
  public Adapted of(FrenchModel model, List<String> texts, long seed) {
    OwnTexts own = new OwnTexts(texts);
    List<Integer> followed = own.followed();
    FrenchWeights weights = model.weights();
    WordRows before =
        new WordRows(weights.vocabulary(), weights.counts(), weights.buckets(), weights.glossary());
    List<String> newWords = own.newWords(before);
    if (followed.size() < 2) {
      return new Adapted(model, 0, followed.size(), own.sha256());
    }
    List<String> vocabulary = new ArrayList<>(weights.vocabulary());
    List<Long> counts = new ArrayList<>(weights.counts());
    vocabulary.addAll(newWords);
    newWords.forEach(word -> counts.add(0L));
    WordRows words = new WordRows(vocabulary, counts, weights.buckets(), weights.glossary());
    RowTraining rows =
        new RowTraining(
            weights.dimensions(),
            withNewWords(RowComposition.decompose(weights, before), before, words));
    learn(rows, new Lessons(model, words, own.sentences(), followed), new SplittableRandom(seed));
    String name = "%s+%s-%d".formatted(weights.name(), own.sha256().substring(0, 8), seed);
    FrenchWeights adapted =
        RowComposition.compose(name, vocabulary, counts, words, rows.values(), weights.glossary());
    return new Adapted(new FrenchModel(adapted), newWords.size(), followed.size(), own.sha256());
  }

  /** New word rows stand at zero between the known words and the buckets. */
  private static float[][] withNewWords(float[][] values, WordRows before, WordRows after) {
    float[][] grown = new float[after.rows()][values[0].length];
    System.arraycopy(values, 0, grown, 0, before.words());
    System.arraycopy(values, before.words(), grown, after.words(), values.length - before.words());
    return grown;
  }

  private void learn(RowTraining rows, Lessons lessons, SplittableRandom chance) {
    for (int step = 0; step < steps; step++) {
      lessons.ownPairs(chance, batch, OWN_TEMPERATURE, OWN_WEIGHT).learn(rows);
      lessons.repetition(chance, batch).learn(rows);
      rows.step(LEARNING_RATE * (1 - (double) step / steps));
    }
  }
}
