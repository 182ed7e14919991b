package fr.boucle.analysis.label;

import fr.boucle.analysis.text.Resources;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand where in a French label; read from {@code label-fr.txt}. Immutable. */
final class Grammar {
  enum Place {
    /** Left out at the start of a label without a verb. */
    DETERMINER,
    /** A label may start after it. */
    BEFORE,
    /** Words without a subject that may start a label. */
    START,
    /** Starts a label only before « de ». */
    NEEDS_OF,
    /** Joins two nouns, or nothing. */
    AND,
    /** A label may end before it. */
    AFTER,
    /** A label may end before it, at a cost: something is cut off. */
    AFTER_WEAK,
    /** Never in a label: whose, who, this. */
    FORBIDDEN,
    /** Never last in a label. */
    BAD_END,
    /** Shows that the label is a clause, which keeps its article. */
    VERB,
    /** Patterns that name a lack, a failure, a cost or an act wanted. */
    TRIGGER
  }

  private final Map<Place, Set<String>> words = new EnumMap<>(Place.class);
  private final Pattern triggers;

  Grammar() {
    List<String> patterns = new ArrayList<>();
    Place place = Place.DETERMINER;
    for (String line : Resources.lines(Grammar.class, "label-fr.txt")) {
      if (line.startsWith("[")) {
        place = Place.valueOf(line.substring(1, line.length() - 1));
      } else if (place == Place.TRIGGER) {
        patterns.add(line);
      } else {
        words.computeIfAbsent(place, p -> new HashSet<>()).addAll(List.of(line.split(" ", -1)));
      }
    }
    this.triggers = Pattern.compile("(?:^|.* )(?:" + String.join("|", patterns) + ").*");
  }

  boolean is(Place place, String folded) {
    return words.getOrDefault(place, Set.of()).contains(folded);
  }

  boolean namesAProblem(String folded) {
    return triggers.matcher(folded).matches();
  }
}
