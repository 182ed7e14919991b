package fr.boucle.platform.contribution.internal;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes what a person typed fit to be kept, changing nothing that a reader would see. */
final class Wording {
  /** Largest number of characters of a contribution. */
  static final int LONGEST = 10_000;

  private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\ufeff");

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@.,;<>\"]{2,}");
  private static final int LONGEST_ADDRESS = 254;

  private Wording() {}

  /** True when a text has the shape of an e-mail address. */
  static boolean isAddress(String typed) {
    return typed.length() <= LONGEST_ADDRESS && ADDRESS.matcher(typed).matches();
  }

  /** Normalises accents (NFC) and line ends, drops control characters and outer blanks. */
  static String clean(String typed) {
    String lines = LINE_ENDS.matcher(typed).replaceAll("\n");
    String visible = INVISIBLE.matcher(lines).replaceAll("");
    return Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
  }
}
