package fr.boucle.cli.detect;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The French sentences of the report, and texts made harmless for a page. */
final class ReportText {
  private final ResourceBundle sentences =
      ResourceBundle.getBundle("fr.boucle.cli.detect.report", Locale.FRENCH);

  String text(String key, Object... values) {
    return new MessageFormat(sentences.getString(key), Locale.FRENCH).format(values);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
