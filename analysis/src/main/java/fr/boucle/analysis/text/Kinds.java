package fr.boucle.analysis.text;

import fr.boucle.analysis.Segment.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells what a sentence does, by folded patterns read from {@code kinds-fr.txt}. When in doubt a
 * sentence is a problem: it is worse to hide a complaint than to show a pleasantry.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class Kinds {
  private static final int GREETING_WORDS = 9;

  private final Map<Group, Pattern> patterns = new EnumMap<>(Group.class);

  private enum Group {
    NOTHING,
    GREETING,
    PRAISE,
    COMPLAINT,
    PROPOSAL
  }

  /** Reads the patterns that ship with the library. */
  public Kinds() {
    Map<Group, List<String>> alternatives = new EnumMap<>(Group.class);
    Group group = Group.NOTHING;
    for (String line : Resources.lines(Kinds.class, "kinds-fr.txt")) {
      if (line.startsWith("[")) {
        group = Group.valueOf(line.substring(1, line.length() - 1));
      } else {
        alternatives.computeIfAbsent(group, g -> new ArrayList<>()).add(line);
      }
    }
    alternatives.forEach(
        (g, list) -> patterns.put(g, Pattern.compile(boundaries(g, String.join("|", list)))));
  }

  /** Returns the kind of a sentence. */
  public Kind of(String sentence) {
    String words = Folding.key(sentence);
    if (words.chars().noneMatch(Character::isLetter) || finds(Group.NOTHING, words)) {
      return Kind.NOTHING;
    }
    if (words.split(" ").length <= GREETING_WORDS && finds(Group.GREETING, words)) {
      return Kind.GREETING;
    }
    if (finds(Group.PRAISE, words) && !finds(Group.COMPLAINT, words)) {
      return Kind.PRAISE;
    }
    return finds(Group.PROPOSAL, words) ? Kind.PROPOSAL : Kind.PROBLEM;
  }

  private boolean finds(Group group, String words) {
    Pattern pattern = patterns.get(group);
    return pattern != null && pattern.matcher(words).find();
  }

  private static String boundaries(Group group, String alternatives) {
    return group == Group.NOTHING || group == Group.GREETING
        ? "^(?:" + alternatives + ")$"
        : "\\b(?:" + alternatives + ")\\b";
  }
}
