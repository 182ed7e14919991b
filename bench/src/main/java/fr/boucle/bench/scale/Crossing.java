package fr.boucle.bench.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one sentence of two: the start of one, the end of the other, both cut before a joining
 * word. Every clause is one that someone wrote.
 */
final class Crossing {
  private static final Pattern JOINT =
      Pattern.compile(
          ",? (?=(?:et|ou|mais|pour|dans|avec|sans|sur|par|qui|que|car|de la|des|aux?|en) )",
          Pattern.CASE_INSENSITIVE);

  private Crossing() {}

  static String of(String first, String second, SplittableRandom chance) {
    List<Integer> ends = joints(first);
    List<Integer> starts = joints(second);
    if (ends.isEmpty() || starts.isEmpty()) {
      return first;
    }
    return first.substring(0, ends.get(chance.nextInt(ends.size())))
        + second.substring(starts.get(chance.nextInt(starts.size())));
  }

  private static List<Integer> joints(String sentence) {
    List<Integer> places = new ArrayList<>();
    Matcher joint = JOINT.matcher(sentence);
    while (joint.find()) {
      if (joint.start() >= sentence.length() / 4 && joint.start() <= sentence.length() * 3 / 4) {
        places.add(joint.start());
      }
    }
    return places;
  }
}
