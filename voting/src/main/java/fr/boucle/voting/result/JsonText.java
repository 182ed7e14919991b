package fr.boucle.voting.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JSON of plain Java values: maps are objects, lists are arrays, amounts stay exact. */
final class JsonText {
  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  static String of(Object value) {
    JsonText json = new JsonText();
    json.write(value, "");
    return json.text.append('\n').toString();
  }

  private void write(Object value, String indent) {
    switch (value) {
      case Map<?, ?> object -> {
        List<Runnable> entries = new ArrayList<>();
        object.forEach((key, member) ->
            entries.add(() -> {
              quote(String.valueOf(key));
              text.append(": ");
              write(member, indent + "  ");
            }));
        block('{', entries, '}', indent);
      }
      case List<?> array -> {
        List<Runnable> entries = new ArrayList<>();
        array.forEach(member -> entries.add(() -> write(member, indent + "  ")));
        block('[', entries, ']', indent);
      }
      case BigDecimal number -> text.append(plain(number));
      case Number number -> text.append(number);
      case Boolean truth -> text.append(truth);
      default -> quote(value.toString());
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private void block(char open, List<Runnable> entries, char close, String indent) {
    text.append(open);
    String separator = "\n" + indent + "  ";
    for (Runnable entry : entries) {
      text.append(separator);
      entry.run();
      separator = ",\n" + indent + "  ";
    }
    text.append(entries.isEmpty() ? "" : "\n" + indent).append(close);
  }

  private void quote(String string) {
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
}
