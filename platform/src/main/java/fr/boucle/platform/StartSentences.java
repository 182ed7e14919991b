package fr.boucle.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * What a start says in the terminal, before any page exists: in French, or in English when {@code
 * BOUCLE_LANG} is {@code en}. The language of the machine does not decide: servers speak English
 * and their keepers French.
 */
record StartSentences(ResourceBundle bundle, Locale locale) {
  static StartSentences in(Map<String, String> environment) {
    var english = "en".equals(environment.get("BOUCLE_LANG"));
    return in(english ? Locale.ENGLISH : Locale.FRENCH);
  }

  static StartSentences in(Locale locale) {
    var onlyThis =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new StartSentences(ResourceBundle.getBundle("messages/start", locale, onlyThis), locale);
  }

  String get(String key, Object... details) {
    return new MessageFormat(bundle.getString(key), locale).format(details);
  }
}
