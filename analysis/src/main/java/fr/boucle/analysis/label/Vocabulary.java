package fr.boucle.analysis.label;

import fr.boucle.analysis.text.Folding;
import fr.boucle.analysis.text.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How characteristic each word is of each group: share of the group's texts that use it x log(1 +
 * use inside / use outside).
 */
public final class Vocabulary {
  private static final int LONGEST_ACRONYM = 6;
  private static final int ACCENT = 4;
  private static final Pattern PAST = Pattern.compile(".*ée?s?");
  private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1");
  private static final Pattern APPOINTMENT =
      Pattern.compile("rendez[-\u2011\\h]vous\\b", Pattern.CASE_INSENSITIVE);

  private final List<Map<String, Integer>> inside;
  private final Map<String, Integer> everywhere = new HashMap<>();
  private final int[] sizes;
  private final int all;
  private final Map<String, Map<String, Integer>> spellings = new HashMap<>();
  private final Map<String, Map<String, Integer>> surfaces = new HashMap<>();

  /**
   * Counts the words of grouped texts.
   *
   * @param texts the texts, for the forms words are written in
   * @param terms their words
   * @param weights number of contributions that say each text
   * @param groups group of each text, negative for none
   * @param groupCount number of groups
   */
  public Vocabulary(
      List<String> texts, List<List<Term>> terms, int[] weights, int[] groups, int groupCount) {
    this.all = Arrays.stream(weights).sum();
    this.inside = new ArrayList<>();
    this.sizes = new int[groupCount];
    for (int g = 0; g < groupCount; g++) {
      inside.add(new HashMap<>());
    }
    for (int i = 0; i < terms.size(); i++) {
      Set<String> distinct = new HashSet<>();
      for (Term term : terms.get(i)) {
        distinct.add(term.stem());
        surfaces
            .computeIfAbsent(term.stem(), s -> new HashMap<>())
            .merge(surface(texts.get(i), term), 1, Integer::sum);
        spell(texts.get(i), term);
      }
      for (String stem : distinct) {
        everywhere.merge(stem, weights[i], Integer::sum);
        if (groups[i] >= 0) {
          inside.get(groups[i]).merge(stem, weights[i], Integer::sum);
        }
      }
      if (groups[i] >= 0) {
        sizes[groups[i]] += weights[i];
      }
    }
  }

  /** Returns how characteristic a word is of a group, 0 when the group never uses it. */
  public double weight(int group, String stem) {
    int in = inside.get(group).getOrDefault(stem, 0);
    int out = everywhere.getOrDefault(stem, 0) - in;
    return in == 0 ? 0 : (double) in / sizes[group] * Math.log(1 + (double) in / (out + 1));
  }

  /** Returns the number of groups. */
  int groups() {
    return sizes.length;
  }

  /** Returns the share in [0..1] of what the corpus says that is in a group. */
  double part(int group) {
    return (double) sizes[group] / Math.max(1, all);
  }

  /** Returns the number of contributions of the corpus that use a word. */
  int uses(String stem) {
    return everywhere.getOrDefault(stem, 0);
  }

  /** Returns how rare a word is in the corpus, 1 or more. */
  double rarity(String stem) {
    return 1 + Math.log((double) all / Math.max(1, everywhere.getOrDefault(stem, 0)));
  }

  /**
   * Returns the share of the group that uses a word, one use left aside, less its share elsewhere,
   * in [-1..1].
   */
  double contrast(int group, String stem) {
    int in = inside.get(group).getOrDefault(stem, 0);
    int out = everywhere.getOrDefault(stem, 0) - in;
    double share = (Math.max(1, in) - 1.0) / Math.max(1, sizes[group] - 1);
    return share - (double) out / Math.max(1, all - sizes[group]);
  }

  /**
   * Returns the form in which a word is most often written, with its capitals. Its accents count
   * even if most people leave them out.
   */
  String usual(String written) {
    String form = mostWritten(written);
    String plural = mostWritten(form + "s");
    boolean accentIsInPlural =
        !isAccented(form)
            && isAccented(plural)
            && Folding.fold(plural).equals(Folding.fold(form) + "s");
    return accentIsInPlural ? plural.substring(0, plural.length() - 1) : form;
  }

  /** Says whether a word is written in the corpus, whatever its accents. */
  boolean isWritten(String folded) {
    return spellings.containsKey(sound(folded));
  }

  /** Accents and capitals are chosen apart: « Etat » and « état » make « État ». */
  private String mostWritten(String written) {
    Map<String, Integer> forms = spellings.getOrDefault(sound(written), Map.of());
    Map<String, Integer> spelled = new TreeMap<>();
    Map<Capitals, Integer> capitals = new EnumMap<>(Capitals.class);
    forms.forEach((form, times) -> {
      spelled.merge(
          form.toLowerCase(Locale.FRENCH), times * (isAccented(form) ? ACCENT : 1), Integer::sum);
      capitals.merge(Capitals.of(form), times, Integer::sum);
    });
    return spelled.isEmpty() ? written : most(capitals).on(most(spelled));
  }

  private static <T extends Comparable<T>> T most(Map<T, Integer> counts) {
    return counts.entrySet().stream()
        .max(Map.Entry.<T, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  private enum Capitals {
    NONE,
    FIRST,
    ALL;

    static Capitals of(String form) {
      boolean first = Character.isUpperCase(form.charAt(0));
      boolean all = form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
      return all && first ? ALL : first ? FIRST : NONE;
    }

    String on(String lower) {
      return switch (this) {
        case NONE -> lower;
        case FIRST -> lower.substring(0, 1).toUpperCase(Locale.FRENCH) + lower.substring(1);
        case ALL -> lower.toUpperCase(Locale.FRENCH);
      };
    }
  }

  private static boolean isAccented(String form) {
    return !Folding.fold(form).equals(form.toLowerCase(Locale.ROOT));
  }

  /** Returns how much of a text is characteristic of a group, long texts being held back. */
  public double density(int group, List<Term> terms) {
    double sum =
        terms.stream().map(Term::stem).distinct().mapToDouble(stem -> weight(group, stem)).sum();
    return sum / Math.sqrt(4.0 + terms.size());
  }

  /**
   * Returns the most characteristic words of a group, at most {@code limit}, used by two of its
   * texts or more if any is.
   */
  public List<String> top(int group, int limit) {
    return inside.get(group).entrySet().stream()
        .filter(e -> e.getKey().length() > 1 && !Character.isDigit(e.getKey().charAt(0)))
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Integer> e) -> -weight(group, e.getKey()))
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns the form in which a word is most often written. */
  public String surface(String stem) {
    return surfaces.getOrDefault(stem, Map.of()).entrySet().stream()
        .min(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(stem);
  }

  /** A capital that only opens a sentence says nothing; short words in capitals are acronyms. */
  private void spell(String text, Term term) {
    String word = bare(text, term);
    boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    boolean elided = word.length() < term.end() - term.start();
    boolean opens =
        !elided && (term.start() < 2 || ".!?:;-\n".indexOf(text.charAt(term.start() - 2)) >= 0);
    String form =
        (capitals && word.length() <= LONGEST_ACRONYM) || (!capitals && !opens)
            ? word
            : word.toLowerCase(Locale.ROOT);
    spellings.computeIfAbsent(sound(form), f -> new HashMap<>()).merge(form, 1, Integer::sum);
  }

  /**
   * Two spellings that differ by accents, capitals or a doubled letter are one word, but for « é »
   * at the end: « retraité » is not « retraite ».
   */
  private static String sound(String word) {
    String plain = DOUBLED.matcher(Folding.fold(word)).replaceAll("$1");
    return PAST.matcher(word.toLowerCase(Locale.ROOT)).matches() ? plain + "'" : plain;
  }

  private static String bare(String text, Term term) {
    String written = text.substring(term.start(), term.end());
    int apostrophe = Math.max(written.lastIndexOf('\''), written.lastIndexOf('\u2019'));
    return apostrophe >= 0 && apostrophe < 3 ? written.substring(apostrophe + 1) : written;
  }

  /** « Rendez-vous » is one word to readers, though « vous » is a stop word. */
  private static String surface(String text, Term term) {
    if (APPOINTMENT.matcher(text).region(term.start(), text.length()).lookingAt()) {
      return "rendez-vous";
    }
    String word = bare(text, term);
    boolean acronym =
        word.length() <= LONGEST_ACRONYM && word.equals(word.toUpperCase(Locale.ROOT));
    return acronym ? word : word.toLowerCase(Locale.ROOT);
  }
}
