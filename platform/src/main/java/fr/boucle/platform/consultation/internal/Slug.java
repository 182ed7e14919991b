package fr.boucle.platform.consultation.internal;

import java.text.Normalizer;
import java.util.Locale;

/** The public address of a consultation, made from its title. */
final class Slug {
  private static final int LONGEST = 70;

  private Slug() {}

  /**
   * Makes an address: lower case, without accents, words joined by hyphens.
   *
   * @param title any text
   * @param attempt 1 for the plain address; from 2, ends with this number
   */
  static String of(String title, int attempt) {
    String words =
        Normalizer.normalize(title.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = words.substring(0, Math.min(words.length(), LONGEST)).replaceAll("^-+|-+$", "");
    String base = cut.isEmpty() ? "demarche" : cut;
    return attempt == 1 ? base : base + "-" + attempt;
  }
}
