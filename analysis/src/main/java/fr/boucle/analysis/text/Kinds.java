package fr.boucle.analysis.text;

import fr.boucle.analysis.Segment.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what a sentence does, by folded patterns read from {@code kinds-fr.txt}. When in doubt a
 * sentence is a problem: it is worse to hide a complaint than to show a pleasantry.
 *
 * <p>A trouble that is denied (« sans attente ») is read as praise; praise counts only when nothing
 * in the sentence complains. A wish is known by its grammar: an infinitive or an imperative at its
 * head, an obligation, an act named by its noun.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class Kinds {
  private static final int GREETING_WORDS = 9;

  /** Characters; nobody praises that long, and patterns are searched in no longer text. */
  private static final int LONGEST_PRAISE = 1000;

  private static final String RELIEVED = "bien fait";
  private static final Pattern LIST = Pattern.compile("([a-z]+) = (.+)");

  private final Map<Group, Pattern> patterns = new EnumMap<>(Group.class);

  private enum Group {
    NOTHING,
    GREETING,
    RELIEF,
    THANKS,
    COMPLAINT,
    CLAUSE,
    HARDSHIP,
    PROPOSAL,
    PRAISE
  }

  /** Reads the patterns that ship with the library. */
  public Kinds() {
    Map<Group, List<String>> alternatives = new EnumMap<>(Group.class);
    Map<String, String> lists = new HashMap<>();
    Group group = Group.NOTHING;
    for (String line : Resources.lines(Kinds.class, "kinds-fr.txt")) {
      Matcher list = LIST.matcher(line);
      if (line.startsWith("[")) {
        group = Group.valueOf(line.substring(1, line.length() - 1));
      } else if (list.matches()) {
        lists.put("{" + list.group(1) + "}", filled(list.group(2), lists));
      } else {
        alternatives.computeIfAbsent(group, g -> new ArrayList<>()).add(filled(line, lists));
      }
    }
    alternatives.forEach(
        (g, list) -> patterns.put(g, Pattern.compile(boundaries(g, String.join("|", list)))));
  }

  private static String filled(String line, Map<String, String> lists) {
    String filled = line;
    for (Map.Entry<String, String> list : lists.entrySet()) {
      filled = filled.replace(list.getKey(), list.getValue());
    }
    return filled;
  }

  /**
   * Returns the kind of a clause: one that only adds a subject to a wish (« développer le train, le
   * vélo ») wishes too.
   *
   * @param before kind of the clause before it in the same sentence
   */
  public Kind of(String clause, Kind before) {
    Kind kind = of(clause);
    return kind == Kind.PROBLEM
            && before == Kind.PROPOSAL
            && !complains(clause)
            && !finds(Group.CLAUSE, Folding.key(clause))
        ? Kind.PROPOSAL
        : kind;
  }

  /**
   * Says whether a sentence says in so many words that something goes wrong: a subject or a fact
   * alone does not.
   */
  public boolean complains(String sentence) {
    String words = shortened(Folding.key(sentence));
    return finds(Group.COMPLAINT, words) && finds(Group.COMPLAINT, relieved(words));
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
    if (words.length() > LONGEST_PRAISE) {
      return wishes(shortened(words)) ? Kind.PROPOSAL : Kind.PROBLEM;
    }
    boolean troubled = finds(Group.COMPLAINT, words);
    String relieved = troubled ? relieved(words) : words;
    boolean complains = troubled && finds(Group.COMPLAINT, relieved);
    if (!complains && finds(Group.THANKS, relieved)) {
      return Kind.PRAISE;
    }
    if (wishes(words)) {
      return Kind.PROPOSAL;
    }
    return !complains && finds(Group.PRAISE, relieved) ? Kind.PRAISE : Kind.PROBLEM;
  }

  private static String shortened(String words) {
    return words.substring(0, Math.min(LONGEST_PRAISE, words.length()));
  }

  private String relieved(String words) {
    return matcher(Group.RELIEF, words).replaceAll(RELIEVED);
  }

  private boolean wishes(String words) {
    return finds(Group.PROPOSAL, words) && !finds(Group.HARDSHIP, words);
  }

  private boolean finds(Group group, String words) {
    return matcher(group, words).find();
  }

  private Matcher matcher(Group group, String words) {
    return Objects.requireNonNull(patterns.get(group)).matcher(words);
  }

  private static String boundaries(Group group, String alternatives) {
    return group == Group.NOTHING || group == Group.GREETING
        ? "^(?:" + alternatives + ")$"
        : "\\b(?:" + alternatives + ")\\b";
  }
}
