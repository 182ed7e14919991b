package fr.boucle.analysis;

import fr.boucle.analysis.text.Folding;
import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.NearIdentical;
import fr.boucle.analysis.text.Term;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Decides whether a proposed label may name a theme: one plain line of at most {@value #MOST_WORDS}
 * words, of which every word that carries a subject stands, by its stem, in at least two different
 * contributions of the theme.
 *
 * <p>Two, because a person can write an instruction into a contribution: what only one text says,
 * however often it is copied, names nothing. Where all members are copies of one text, that text is
 * enough.
 */
final class LabelCheck {
  static final int MOST_WORDS = 8;
  private static final int MOST_CHARACTERS = 120;
  private static final int VOICES = 2;
  private static final Pattern PLAIN = Pattern.compile("[\\p{IsLatin}0-9 '\u2019,:()«»%€-]+");
  private static final Pattern SPACES = Pattern.compile("\\p{Zs}+");
  private static final Pattern QUOTED = Pattern.compile("(?:« ?|\"|“)([^«»\"“”]*?)(?: ?»|\"|”)");

  private final FrenchTerms terms = new FrenchTerms();

  /** Returns the label as it is to be printed, or nothing when it must not name this theme. */
  Optional<String> read(String proposal, Theme theme) {
    String label = tidied(proposal);
    boolean plain = label.length() <= MOST_CHARACTERS && PLAIN.matcher(label).matches();
    return plain && SPACES.split(label).length <= MOST_WORDS && isSaid(label, theme)
        ? Optional.of(capital(label))
        : Optional.empty();
  }

  /** Models like to quote their answer and to end it with a full stop. */
  private static String tidied(String proposal) {
    String line =
        SPACES.matcher(Normalizer.normalize(proposal, Normalizer.Form.NFC)).replaceAll(" ").strip();
    String whole = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    var quoted = QUOTED.matcher(whole);
    String bare = quoted.matches() ? quoted.group(1) : whole;
    return (bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare)
        .replace('\'', '\u2019')
        .strip();
  }

  private boolean isSaid(String label, Theme theme) {
    List<Term> words = terms.of(label);
    if (words.isEmpty()) {
      return false;
    }
    List<String> texts = differentTexts(theme);
    Map<String, Integer> voices = new HashMap<>();
    for (String text : texts) {
      Set<String> stems = new HashSet<>();
      terms.of(text).forEach(term -> stems.add(term.stem()));
      stems.forEach(stem -> voices.merge(stem, 1, Integer::sum));
    }
    int needed = Math.min(VOICES, texts.size());
    return words.stream().allMatch(word -> voices.getOrDefault(word.stem(), 0) >= needed);
  }

  /** What each contribution says in the theme, copies and lightly edited copies once. */
  private static List<String> differentTexts(Theme theme) {
    Map<SegmentRef, String> inOrder = new TreeMap<>();
    theme.members().forEach(member -> inOrder.put(member.ref(), member.text()));
    Map<String, String> said = new TreeMap<>();
    inOrder.forEach((ref, text) -> said.merge(ref.documentId(), text, (a, b) -> a + "\n" + b));
    Map<String, String> different = new TreeMap<>();
    said.values().forEach(text -> different.putIfAbsent(Folding.key(text), text));
    List<String> texts = List.copyOf(different.values());
    int[] originals = NearIdentical.originals(texts);
    List<String> first = new ArrayList<>();
    for (int i = 0; i < originals.length; i++) {
      if (originals[i] == i) {
        first.add(texts.get(i));
      }
    }
    return first;
  }

  private static String capital(String label) {
    return label.substring(0, 1).toUpperCase(Locale.FRENCH) + label.substring(1);
  }
}
