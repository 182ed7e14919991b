package fr.boucle.bench.semantics;

import fr.boucle.analysis.spi.Embedder;
import fr.boucle.analysis.spi.ModelIdentity;
import fr.boucle.embedding.FrenchTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The yardstick without any model (« mots seuls »): words weighted by their rarity in the texts
 * compared (TF-IDF), no meaning.
 */
final class WordCounts implements Embedder {
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Integer> textsOfWord = new HashMap<>();
  private final int texts;

  WordCounts(List<String> corpus) {
    texts = corpus.size();
    for (String text : corpus) {
      for (String word : FrenchTokens.of(text).stream().distinct().toList()) {
        textsOfWord.merge(word, 1, Integer::sum);
        columns.putIfAbsent(word, columns.size());
      }
    }
  }

  @Override
  public ModelIdentity identity() {
    return new ModelIdentity("tf-idf", "", "", "none");
  }

  @Override
  public int dimensions() {
    return columns.size();
  }

  @Override
  public float[] embed(String text) {
    Map<String, Integer> counts = new HashMap<>();
    FrenchTokens.of(text).forEach(word -> counts.merge(word, 1, Integer::sum));
    float[] vector = new float[columns.size()];
    double squares = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      Integer column = columns.get(entry.getKey());
      if (column != null) {
        double value =
            (1 + Math.log(entry.getValue()))
                * Math.log((double) texts / textsOfWord.getOrDefault(entry.getKey(), 1));
        vector[column] = (float) value;
        squares += value * value;
      }
    }
    for (int c = 0; squares > 0 && c < vector.length; c++) {
      vector[c] /= (float) Math.sqrt(squares);
    }
    return vector;
  }
}
