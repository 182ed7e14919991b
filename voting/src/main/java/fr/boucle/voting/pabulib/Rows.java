package fr.boucle.voting.pabulib;

import java.io.IOException;
import java.io.PushbackReader;
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

  private final PushbackReader in;
  private int line = 1;
  private int rowLine = 1;

  Rows(Reader reader) throws IOException {
    in = new PushbackReader(reader);
    int first = in.read();
    if (first != BYTE_ORDER_MARK && first != END) {
      in.unread(first);
    }
  }

  /** Returns the line on which the last row began. */
  int line() {
    return rowLine;
  }

  /** Returns the next row with something in it, or null at the end. */
  @Nullable List<String> next() throws IOException {
    List<String> cells = row();
    while (cells != null && cells.stream().allMatch(String::isEmpty)) {
      cells = row();
    }
    return cells;
  }

  private @Nullable List<String> row() throws IOException {
    rowLine = line;
    int character = in.read();
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
      character = in.read();
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  private void quoted(StringBuilder cell) throws IOException {
    int opened = line;
    while (true) {
      int character = in.read();
      if (character == END) {
        throw new FileFormatException(opened, "quote");
      }
      if (character == '"') {
        int after = in.read();
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
      int after = in.read();
      if (after != '\n') {
        unread(after);
      }
    } else if (character != '\n') {
      return false;
    }
    line++;
    return true;
  }

  private void unread(int character) throws IOException {
    if (character != END) {
      in.unread(character);
    }
  }
}
