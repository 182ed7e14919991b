package fr.boucle.voting.pabulib;

import fr.boucle.voting.Explanation;
import java.io.IOException;
import java.util.Locale;

/** A file that cannot be read, with the line where reading stopped and what to do. */
public final class FileFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final transient Explanation reason;

  FileFormatException(int line, String key, Object... arguments) {
    this(line, Explanation.of("file." + key, arguments));
  }

  FileFormatException(int line, Explanation reason) {
    super(at(line, reason, Locale.FRENCH));
    this.line = line;
    this.reason = reason;
  }

  /** Returns the number of the line, 1 for the first. */
  public int line() {
    return line;
  }

  /** Returns the refusal in the given language. */
  public String sentence(Locale locale) {
    return at(line, reason, locale);
  }

  private static String at(int line, Explanation reason, Locale locale) {
    return Explanation.of("file.line", String.valueOf(line), reason.sentence(locale))
        .sentence(locale);
  }
}
