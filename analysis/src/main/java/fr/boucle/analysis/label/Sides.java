package fr.boucle.analysis.label;

import fr.boucle.analysis.label.GroupReading.Said;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is for and who is against the same thing: « payer plus d'impôts » names no group in which as
 * many say « ne pas payer plus d'impôts ».
 */
final class Sides {
  private final Map<Set<String>, Set<String>> saying = new HashMap<>();
  private final Map<Set<String>, Set<String>> denying = new HashMap<>();

  Sides(List<Said> phrases) {
    for (Said said : phrases) {
      if (said.phrase().isStatement()) {
        (said.phrase().isNegative() ? denying : saying)
            .computeIfAbsent(subject(said.phrase()), s -> new HashSet<>())
            .addAll(said.by());
      }
    }
  }

  /** Returns the share in (0..1] of those who speak of it that say it as the phrase does. */
  double share(Phrase phrase) {
    if (!phrase.isStatement()) {
      return 1;
    }
    double yes = saying.getOrDefault(subject(phrase), Set.of()).size();
    double no = denying.getOrDefault(subject(phrase), Set.of()).size();
    return (phrase.isNegative() ? no : yes) / (yes + no);
  }

  private static Set<String> subject(Phrase phrase) {
    return Set.copyOf(phrase.stems());
  }
}
