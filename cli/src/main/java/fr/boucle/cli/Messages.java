package fr.boucle.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the command line: French unless the machine's language is English. */
public final class Messages {
  private static final String BUNDLE = "fr.boucle.cli.messages";

  private Messages() {}

  /**
   * Returns a sentence of the bundle.
   *
   * @param key message key
   * @param arguments values put in its places
   */
  public static String get(String key, Object... arguments) {
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE);
    return new MessageFormat(bundle.getString(key), language()).format(arguments);
  }

  /** Returns the language in which the command speaks: French or English. */
  public static Locale language() {
    boolean english = Locale.getDefault().getLanguage().equals("en");
    return english ? Locale.ENGLISH : Locale.FRENCH;
  }
}
