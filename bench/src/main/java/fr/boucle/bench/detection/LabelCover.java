package fr.boucle.bench.detection;

import fr.boucle.analysis.spi.Embedder;
import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.Term;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** Says whether a label covers a label people gave: by a word in common, or by its meaning. */
final class LabelCover {
  private final Embedder embedder;
  private final FrenchTerms french = new FrenchTerms();

  LabelCover(Embedder embedder) {
    this.embedder = embedder;
  }

  /** How a label covers another. */
  enum Verdict {
    /** They share a stem. */
    WORDS,
    /** Of all labels people gave in the set, this one is the nearest in meaning. */
    MEANING,
    /** Neither. */
    NONE
  }

  Verdict judge(String label, String gold, Collection<String> all) {
    Set<String> shared = stems(label);
    shared.retainAll(stems(gold));
    if (!shared.isEmpty()) {
      return Verdict.WORDS;
    }
    float[] vector = embedder.embed(label);
    String nearest =
        all.stream()
            .max(
                Comparator.comparingDouble((String g) -> dot(vector, embedder.embed(g)))
                    .thenComparing(Comparator.naturalOrder()))
            .orElseThrow();
    return nearest.equals(gold) ? Verdict.MEANING : Verdict.NONE;
  }

  private Set<String> stems(String text) {
    return french.of(text).stream().map(Term::stem).collect(Collectors.toSet());
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
