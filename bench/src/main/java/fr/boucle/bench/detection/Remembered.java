package fr.boucle.bench.detection;

import fr.boucle.analysis.spi.Embedder;
import fr.boucle.analysis.spi.ModelIdentity;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A model that reads each text once, so that many runs over the same texts cost one reading.
 *
 * @param model the model
 * @param known what it said of each text
 */
record Remembered(Embedder model, Map<String, float[]> known) implements Embedder {
  Remembered(Embedder model) {
    this(model, new ConcurrentHashMap<>());
  }

  @Override
  public ModelIdentity identity() {
    return model.identity();
  }

  @Override
  public int dimensions() {
    return model.dimensions();
  }

  @Override
  public float[] embed(String text) {
    return known.computeIfAbsent(text, model::embed);
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    List<String> unknown = texts.stream().filter(t -> !known.containsKey(t)).distinct().toList();
    List<float[]> vectors = model.embedAll(unknown);
    for (int t = 0; t < unknown.size(); t++) {
      known.put(unknown.get(t), vectors.get(t));
    }
    return texts.stream().map(this::embed).toList();
  }
}
