package fr.boucle.analysis;

import fr.boucle.analysis.spi.Embedder;
import fr.boucle.analysis.spi.ModelIdentity;
import fr.boucle.analysis.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a story by the whole of it and, as much again, by its first sentence: people who tell what
 * happened name the affair first.
 */
record StoryEmbedder(Embedder model) implements Embedder {

  @Override
  public ModelIdentity identity() {
    return model.identity();
  }

  @Override
  public int dimensions() {
    return model.dimensions();
  }

  @Override
  public float[] embed(String story) {
    return embedAll(List.of(story)).getFirst();
  }

  @Override
  public List<float[]> embedAll(List<String> stories) {
    List<float[]> wholes = model.embedAll(stories);
    List<float[]> leads = model.embedAll(stories.stream().map(StoryEmbedder::lead).toList());
    List<float[]> vectors = new ArrayList<>();
    for (int s = 0; s < wholes.size(); s++) {
      vectors.add(between(wholes.get(s), leads.get(s)));
    }
    return vectors;
  }

  private static String lead(String story) {
    List<String> sentences = Sentences.of(story);
    return sentences.isEmpty() ? story : sentences.getFirst();
  }

  private static float[] between(float[] whole, float[] lead) {
    float[] sum = new float[whole.length];
    double norm = 0;
    for (int d = 0; d < sum.length; d++) {
      sum[d] = whole[d] + lead[d];
      norm += sum[d] * sum[d];
    }
    for (int d = 0; norm > 0 && d < sum.length; d++) {
      sum[d] /= (float) Math.sqrt(norm);
    }
    return sum;
  }
}
