package fr.boucle.analysis.spi;

import java.util.List;

/**
 * A model that places a French text in a space where texts saying the same thing are close («
 * modèle de phrases »).
 *
 * <p>Contract: deterministic (same text, same floats, alone or in a batch), safe for use by several
 * threads, offline. A vector has {@link #dimensions()} floats and L2 norm 1, or is all zeros when
 * the model knows nothing of the text.
 */
public interface Embedder {

  /** Returns the name and hash stored with every vector. */
  ModelIdentity identity();

  /** Returns the length of every vector; 0 for {@link #none()}. */
  int dimensions();

  /** Embeds one text. */
  float[] embed(String text);

  /** Embeds texts in order; encoders override it to batch. */
  default List<float[]> embedAll(List<String> texts) {
    return texts.stream().map(this::embed).toList();
  }

  /** Returns the absence of a model: the analysis then works from words alone. */
  static Embedder none() {
    return WordsAlone.INSTANCE;
  }
}
