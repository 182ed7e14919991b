package fr.boucle.embedding;

import fr.boucle.analysis.spi.Embedder;
import fr.boucle.analysis.spi.ModelIdentity;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Our own French model (« modèle français »): a table of word vectors; a sentence is the sum of its
 * words, made of length 1.
 *
 * <p>A known word has its own row, already weighted so that frequent words count little (smooth
 * inverse frequency). An unknown word of four letters or more is the sum of the rows of its
 * beginnings. Nothing else of the text matters: neither word order nor negation. Immutable; opens
 * no socket; the same text always gives the same floats.
 */
public final class FrenchModel implements Embedder {
  private static final ModelFiles SHIPPED = new ModelFiles.Embedded("boucle-fr-static-v1");

  /** Hash of the weights as published: a damaged jar must not give quietly different lists. */
  private static final String SHIPPED_SHA256 =
      "80994b15be3e9ed4f37504a5c28b3f395f37fd53125eea1c529c146cca7500ab";

  private final FrenchWeights weights;
  private final Map<String, Integer> rowOfWord;
  private final Reading reading;
  private final PrefixBuckets buckets;

  /** Reads texts with given weights. */
  public FrenchModel(FrenchWeights weights) {
    this.weights = weights;
    rowOfWord = HashMap.newHashMap(weights.vocabulary().size());
    for (String word : weights.vocabulary()) {
      rowOfWord.put(word, rowOfWord.size());
    }
    buckets = new PrefixBuckets(weights.buckets());
    reading = new Reading(weights.vocabulary(), weights.counts(), weights.glossary());
  }

  /**
   * Loads the model shipped in this jar.
   *
   * @throws UnreadableModelException when its files are missing or not those published
   */
  public static FrenchModel load() {
    FrenchWeights weights = FrenchWeights.read(SHIPPED);
    if (!weights.sha256().equals(SHIPPED_SHA256)) {
      throw new UnreadableModelException(
          "model %s has hash %s, not %s: the program is damaged. Install it again."
              .formatted(weights.name(), weights.sha256(), SHIPPED_SHA256));
    }
    return new FrenchModel(weights);
  }

  /**
   * Loads a model of the same format from a folder, for instance one adapted to a platform's own
   * texts.
   *
   * @throws UnreadableModelException when a file is missing, cut or of another model
   */
  public static FrenchModel load(Path folder) {
    return new FrenchModel(FrenchWeights.read(new ModelFiles.Folder(folder)));
  }

  /** Returns what this model reads with, for training to go on from there. */
  public FrenchWeights weights() {
    return weights;
  }

  @Override
  public ModelIdentity identity() {
    return new ModelIdentity(weights.name(), weights.sha256(), "", "sum");
  }

  @Override
  public int dimensions() {
    return weights.dimensions();
  }

  @Override
  public float[] embed(String text) {
    float[] sum = new float[dimensions()];
    for (String token : reading.tokens(text)) {
      @Nullable Integer row = rowOfWord.get(token);
      if (row != null) {
        weights.addWord(sum, row);
      } else {
        for (int bucket : buckets.of(token)) {
          weights.addBucket(sum, bucket);
        }
      }
    }
    UnitLength.normalize(sum);
    return sum;
  }
}
