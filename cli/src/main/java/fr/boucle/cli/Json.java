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
 * JSON as plain Java values: objects are maps, arrays are lists, numbers are {@link BigDecimal} so
 * that amounts stay exact. Keys keep their order.
 */
final class Json {
  private Json() {}

  /** Writes a value with two spaces of indentation and a final line end. */
  static void write(Path file, Object value) throws IOException {
    StringBuilder text = new StringBuilder();
    write(text, value, "");
    Files.writeString(file, text.append('\n'));
  }

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

  private static void write(StringBuilder text, @Nullable Object value, String indent) {
    switch (value) {
      case null -> text.append("null");
      case Map<?, ?> object -> {
        List<Runnable> entries = new ArrayList<>();
        object.forEach((key, member) ->
            entries.add(() -> {
              quote(text, String.valueOf(key));
              text.append(": ");
              write(text, member, indent + "  ");
            }));
        block(text, '{', entries, '}', indent);
      }
      case List<?> array -> {
        List<Runnable> entries = new ArrayList<>();
        array.forEach(member -> entries.add(() -> write(text, member, indent + "  ")));
        block(text, '[', entries, ']', indent);
      }
      case BigDecimal number -> text.append(plain(number));
      case Number number -> text.append(number);
      case Boolean truth -> text.append(truth);
      default -> quote(text, value.toString());
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static void block(
      StringBuilder text, char open, List<Runnable> entries, char close, String indent) {
    text.append(open);
    String separator = "\n" + indent + "  ";
    for (Runnable entry : entries) {
      text.append(separator);
      entry.run();
      separator = ",\n" + indent + "  ";
    }
    text.append(entries.isEmpty() ? "" : "\n" + indent).append(close);
  }

  private static void quote(StringBuilder text, String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char character = string.charAt(i);
      switch (character) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        default -> {
          if (character < ' ') {
            text.append("\\u%04x".formatted((int) character));
          } else {
            text.append(character);
          }
        }
      }
    }
    text.append('"');
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
