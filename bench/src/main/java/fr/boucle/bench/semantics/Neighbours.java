package fr.boucle.bench.semantics;

import fr.boucle.analysis.spi.Embedder;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Precision of the nearest neighbours (« précision à 5 »): share of the 5 texts nearest to each
 * that have a label in common with it.
 */
final class Neighbours {
  private static final int NEAREST = 5;

  private Neighbours() {}

  /** Returns the mean precision, between 0 and 1; ties go to the text that comes first. */
  static double precision(Embedder model, List<LabelledText> texts) {
    List<float[]> vectors = model.embedAll(texts.stream().map(LabelledText::text).toList());
    int right = 0;
    for (int i = 0; i < texts.size(); i++) {
      for (Neighbour near : nearest(vectors, i)) {
        right += texts.get(i).sharesALabelWith(texts.get(near.text())) ? 1 : 0;
      }
    }
    return right / (double) (NEAREST * texts.size());
  }

  private static Iterable<Neighbour> nearest(List<float[]> vectors, int i) {
    PriorityQueue<Neighbour> nearest = new PriorityQueue<>();
    for (int j = 0; j < vectors.size(); j++) {
      if (j != i) {
        nearest.add(new Neighbour(j, dot(vectors.get(i), vectors.get(j))));
        if (nearest.size() > NEAREST) {
          nearest.remove();
        }
      }
    }
    return nearest;
  }

  static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (double) a[d] * b[d];
    }
    return sum;
  }

  /** The farthest comes first, then the later. */
  private record Neighbour(int text, double cosine) implements Comparable<Neighbour> {
    @Override
    public int compareTo(Neighbour other) {
      int byCosine = Double.compare(cosine, other.cosine);
      return byCosine != 0 ? byCosine : Integer.compare(other.text, text);
    }
  }
}
