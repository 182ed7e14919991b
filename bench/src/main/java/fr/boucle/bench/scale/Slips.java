package fr.boucle.bench.scale;

import fr.boucle.analysis.text.Resources;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one writer writes (« plume »): drawn once per contribution, applied to each of its sentences.
 * Rates are those of a tolerable import, not of a test of endurance: two writers in three slip
 * nowhere.
 */
final class Slips {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern NAME = Pattern.compile("(?<=\\p{Ll} )\\p{Lu}\\p{Ll}{3,}");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final List<String> SYLLABLES = Resources.lines(Slips.class, "syllables.txt");
  private static final Map<Character, String> NEAR_KEYS = nearKeys();

  private final SplittableRandom chance;
  private final UnaryOperator<String> style;
  private final boolean substitutes;
  private final boolean glued;

  Slips(SplittableRandom chance) {
    this.chance = chance;
    this.style = style(chance.nextInt(100));
    this.substitutes = chance.nextInt(3) == 0;
    this.glued = chance.nextInt(20) == 0;
  }

  /** Returns a sentence as this writer types it. */
  String type(String sentence) {
    return style.apply(substitutes ? substituted(sentence) : sentence);
  }

  /** Joins sentences as this writer does: a space, none, or a line. */
  String join(List<String> sentences) {
    return String.join(glued ? "" : chance.nextInt(12) == 0 ? "\n" : " ", sentences);
  }

  private UnaryOperator<String> style(int drawn) {
    if (drawn < 8) {
      return s -> MARKS.matcher(Normalizer.normalize(s, Normalizer.Form.NFD)).replaceAll("");
    }
    if (drawn < 11) {
      return s -> s.toUpperCase(Locale.FRENCH);
    }
    if (drawn < 23) {
      return this::mistyped;
    }
    if (drawn < 31) {
      return Slips::misheard;
    }
    if (drawn < 32) {
      return s -> new String(s.getBytes(StandardCharsets.UTF_8), WINDOWS);
    }
    return drawn < 34 ? this::misread : UnaryOperator.identity();
  }

  /** One word in eight has a letter of a neighbouring key. */
  private String mistyped(String sentence) {
    StringBuilder typed = new StringBuilder(sentence);
    for (int i = 1; i < typed.length(); i++) {
      String near = NEAR_KEYS.get(typed.charAt(i));
      if (near != null && chance.nextInt(40) == 0) {
        typed.setCharAt(i, near.charAt(chance.nextInt(near.length())));
      }
    }
    return typed.toString();
  }

  private static String misheard(String sentence) {
    return sentence
        .replaceAll("(?<=\\p{L}{3})er\\b", "é")
        .replaceAll("(?<=\\p{L}{3})ez\\b", "er")
        .replaceAll("\\bça\\b", "sa")
        .replaceAll("\\bà\\b", "a");
  }

  /** What a scanner sees in a paper notebook. */
  private String misread(String sentence) {
    StringBuilder seen = new StringBuilder();
    for (char c : sentence.replace("rn", "m").toCharArray()) {
      boolean wrong = chance.nextInt(30) == 0;
      seen.append(wrong && c == 'l' ? '1' : wrong && c == 'e' ? 'c' : wrong && c == 'o' ? '0' : c);
    }
    return seen.toString();
  }

  /** Other amounts, other days, other places. */
  private String substituted(String sentence) {
    String numbers =
        NUMBER
            .matcher(sentence)
            .replaceAll(
                m -> String.valueOf(1 + chance.nextInt(Math.max(2, 2 * number(m.group())))));
    return NAME.matcher(numbers)
        .replaceAll(
            m -> Matcher.quoteReplacement(chance.nextBoolean() ? place(chance) : m.group()));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits.substring(0, Math.min(5, digits.length())));
  }

  /** Invents a place. */
  static String place(SplittableRandom chance) {
    String name =
        SYLLABLES.get(chance.nextInt(SYLLABLES.size()))
            + SYLLABLES.get(chance.nextInt(SYLLABLES.size()))
            + (chance.nextBoolean() ? SYLLABLES.get(chance.nextInt(SYLLABLES.size())) : "");
    return name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1);
  }

  private static Map<Character, String> nearKeys() {
    Map<Character, String> near = new HashMap<>();
    for (String row : List.of("azertyuiop", "qsdfghjklm", "wxcvbn")) {
      for (int i = 0; i < row.length(); i++) {
        near.put(
            row.charAt(i),
            row.substring(Math.max(0, i - 1), i)
                + row.substring(i + 1, Math.min(row.length(), i + 2)));
      }
    }
    return near;
  }
}
