package fr.boucle.bench.semantics;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What hurried fingers do to a text (« fautes de frappe »), seeded: apostrophes and accents lost,
 * two letters exchanged or one doubled.
 */
final class TypingSlips {
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{6,}");

  private final SplittableRandom chance;

  TypingSlips(long seed) {
    chance = new SplittableRandom(seed);
  }

  List<LabelledText> of(List<LabelledText> texts) {
    return texts.stream().map(t -> new LabelledText(of(t.text()), t.labels())).toList();
  }

  /** One long word in two gets a slip. */
  private String of(String text) {
    String bare = text.replace("'", "").replace("’", "");
    return LONG_WORD
        .matcher(bare)
        .replaceAll(match ->
            Matcher.quoteReplacement(chance.nextBoolean() ? match.group() : slip(match.group())));
  }

  private String slip(String word) {
    int at = 1 + chance.nextInt(word.length() - 2);
    String rest = word.substring(at + 1);
    return chance.nextBoolean()
        ? word.substring(0, at) + rest.charAt(0) + word.charAt(at) + rest.substring(1)
        : word.substring(0, at + 1) + word.charAt(at) + rest;
  }
}
