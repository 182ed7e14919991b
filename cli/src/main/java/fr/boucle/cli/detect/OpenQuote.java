package fr.boucle.cli.detect;

import java.io.IOException;
import java.io.Reader;
import java.util.OptionalLong;

/**
 * Looks in a CSV file for a quotation mark that nothing closes. The next cell that is quoted seems
 * to close it: its mark follows a separator or the end of a line, many lines later, and text
 * follows it.
 */
final class OpenQuote {
  private enum Place {
    START,
    PLAIN,
    QUOTED,
    AFTER_MARK
  }

  private final char separator;
  private Place place = Place.START;
  private long line = 1;
  private long opened;
  private char before;

  private OpenQuote(char separator) {
    this.separator = separator;
  }

  /** Returns the line, from 1, of the first one that is open. */
  static OptionalLong line(Reader csv, char separator) throws IOException {
    return new OpenQuote(separator).read(csv);
  }

  private OptionalLong read(Reader csv) throws IOException {
    char[] buffer = new char[1 << 16];
    char last = 0;
    for (int count = csv.read(buffer); count >= 0; count = csv.read(buffer)) {
      for (int i = 0; i < count; i++) {
        if (isSwallowing(buffer[i])) {
          return OptionalLong.of(opened);
        }
        line += buffer[i] == '\r' || (buffer[i] == '\n' && last != '\r') ? 1 : 0;
        last = buffer[i];
      }
    }
    return place == Place.QUOTED ? OptionalLong.of(opened) : OptionalLong.empty();
  }

  private boolean isSwallowing(char c) {
    boolean ends = c == separator || isLineEnd(c);
    switch (place) {
      case START -> {
        opened = line;
        place = c == '"' ? Place.QUOTED : ends ? Place.START : Place.PLAIN;
      }
      case PLAIN -> place = ends ? Place.START : Place.PLAIN;
      case QUOTED -> {
        if (c == '"') {
          place = Place.AFTER_MARK;
        } else {
          before = c;
        }
      }
      case AFTER_MARK -> {
        if (c == '"') {
          before = c;
          place = Place.QUOTED;
        } else if (!ends && opened < line && (before == separator || isLineEnd(before))) {
          return true;
        } else {
          place = ends ? Place.START : Place.PLAIN;
        }
      }
    }
    return false;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
