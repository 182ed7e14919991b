package fr.boucle.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as plain Java values: objects are maps, arrays are lists, numbers are {@link
 * BigDecimal} so that amounts stay exact. Keys keep their order.
 */
final class Json {
  private Json() {}

  /** Reads a file; refuses it with its name when it is not JSON. */
  static Object read(Path file) throws IOException {
    Reader reader = new Reader(Files.readString(file));
    try {
      Object value = reader.value();
      if (value != null) {
        return value;
      }
    } catch (IndexOutOfBoundsException | NumberFormatException malformed) {
      throw new RefusedInputException("json.malformed", file, reader.at);
    }
    throw new RefusedInputException("json.malformed", file, 0);
  }

  /** Reads one value. */
  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    private @Nullable Object value() {
      skip();
      return switch (text.charAt(at)) {
        case '{' -> object();
        case '[' -> array();
        case '"' -> string();
        default -> word();
      };
    }

    private Map<String, @Nullable Object> object() {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      at++;
      skip();
      while (text.charAt(at) != '}') {
        String key = string();
        skip();
        at++;
        object.put(key, value());
        next();
      }
      at++;
      return object;
    }

    private List<@Nullable Object> array() {
      List<@Nullable Object> array = new ArrayList<>();
      at++;
      skip();
      while (text.charAt(at) != ']') {
        array.add(value());
        next();
      }
      at++;
      return array;
    }

    private void next() {
      skip();
      if (text.charAt(at) == ',') {
        at++;
        skip();
      }
    }

    private String string() {
      StringBuilder string = new StringBuilder();
      at++;
      while (text.charAt(at) != '"') {
        string.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
        at++;
      }
      at++;
      return string.toString();
    }

    private char escaped() {
      at++;
      return switch (text.charAt(at)) {
        case 'n' -> '\n';
        case 't' -> '\t';
        case 'r' -> '\r';
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'u' -> {
          at += 4;
          yield (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
        }
        default -> text.charAt(at);
      };
    }

    private @Nullable Object word() {
      int start = at;
      while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(start, at);
      return switch (word) {
        case "null" -> null;
        case "true" -> true;
        case "false" -> false;
        default -> new BigDecimal(word);
      };
    }

    private void skip() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
  }
}
