package fr.boucle.voting.pabulib;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells separated by semicolons, one row at a time. A cell that begins with a double quote
 * ends with one, may hold semicolons and line ends, and doubles its own quotes. Lines end with LF,
 * CRLF or CR; a byte order mark at the start is skipped.
 */
final class Rows {
  private static final int END = -1;
  private static final int BYTE_ORDER_MARK = '\uFEFF';

  private static final int BUFFERED = 1 << 16;

  private final Reader reader;
  private final char[] buffer = new char[BUFFERED];
  private int length;
  private int position;
  private int line = 1;
  private int rowLine = 1;

  Rows(Reader reader) throws IOException {
    this.reader = reader;
    int first = read();
    if (first != BYTE_ORDER_MARK) {
      unread(first);
    }
  }

  /** Returns the line on which the last row began. */
  int line() {
    return rowLine;
  }

  /** Returns the next row with something in it, or null at the end. */
  @Nullable List<String> next() throws IOException {
    List<String> cells = row();
    while (cells != null && isBlank(cells)) {
      cells = row();
    }
    return cells;
  }

  private static boolean isBlank(List<String> cells) {
    for (String cell : cells) {
      if (!cell.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private @Nullable List<String> row() throws IOException {
    rowLine = line;
    int character = read();
    if (character == END) {
      return null;
    }
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    while (character != END && !isLineEnd(character)) {
      if (character == ';') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else if (character == '"' && cell.isEmpty()) {
        quoted(cell);
      } else {
        cell.append((char) character);
      }
      character = read();
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  private void quoted(StringBuilder cell) throws IOException {
    int opened = line;
    while (true) {
      int character = read();
      if (character == END) {
        throw new FileFormatException(opened, "quote");
      }
      if (character == '"') {
        int after = read();
        if (after != '"') {
          unread(after);
          return;
        }
      }
      line += character == '\n' ? 1 : 0;
      cell.append((char) character);
    }
  }

  private boolean isLineEnd(int character) throws IOException {
    if (character == '\r') {
      int after = read();
      if (after != '\n') {
        unread(after);
      }
    } else if (character != '\n') {
      return false;
    }
    line++;
    return true;
  }

  private int read() throws IOException {
    if (position == length) {
      length = Math.max(0, reader.read(buffer));
      position = 0;
    }
    return length == 0 ? END : buffer[position++];
  }

  /** Gives back the character that was just read. */
  private void unread(int character) {
    position -= character == END ? 0 : 1;
  }
}
