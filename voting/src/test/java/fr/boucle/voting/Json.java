package fr.boucle.voting;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Just enough JSON to read reference results: objects are maps, arrays are lists, numbers are
 * BigDecimal.
 */
public final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  public static Object read(Path file) throws IOException {
    return Objects.requireNonNull(new Json(Files.readString(file)).value());
  }

  @SuppressWarnings("unchecked") // every object of these files is a map
  public static Map<String, @Nullable Object> object(@Nullable Object value) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked") // every array of these files is a list
  public static List<Object> array(@Nullable Object value) {
    return (List<Object>) Objects.requireNonNull(value);
  }

  public static List<String> strings(@Nullable Object value) {
    return array(value).stream().map(String::valueOf).toList();
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
      skip();
      String key = string();
      skip();
      at++;
      object.put(key, value());
      skip();
      at += text.charAt(at) == ',' ? 1 : 0;
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
      skip();
      at += text.charAt(at) == ',' ? 1 : 0;
      skip();
    }
    at++;
    return array;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    at++;
    while (text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') {
        at++;
        string.append(escaped());
      } else {
        string.append(text.charAt(at));
      }
      at++;
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char kind = text.charAt(at);
    if (kind != 'u') {
      return kind == 'n' ? '\n' : kind == 't' ? '\t' : kind;
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
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
