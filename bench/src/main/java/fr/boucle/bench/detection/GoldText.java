package fr.boucle.bench.detection;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with the labels people gave it.
 *
 * @param id of the contribution
 * @param text as written
 * @param question empty when the set has one question only
 * @param labels none when nobody labelled it
 * @param day when it came in, year first; empty when unknown
 */
public record GoldText(String id, String text, String question, List<String> labels, String day) {

  /** Reads a file of labelled texts, one JSON object a line. */
  public static List<GoldText> read(Path file) throws IOException {
    List<GoldText> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonObject object = JsonParser.parseString(line).getAsJsonObject();
      List<String> labels = new ArrayList<>();
      if (object.has("labels")) {
        for (JsonElement label : object.getAsJsonArray("labels")) {
          labels.add(label.getAsString());
        }
      } else if (object.has("label")
          && !object.get("label").isJsonNull()
          && !object.get("label").getAsString().isEmpty()) {
        labels.add(object.get("label").getAsString());
      }
      String question = object.has("question") ? object.get("question").getAsString() : "";
      texts.add(
          new GoldText(
              object.get("id").getAsString(),
              object.get("text").getAsString(),
              question,
              labels,
              object.has("date") ? yearFirst(object.get("date").getAsString()) : ""));
    }
    return texts;
  }

  private static String yearFirst(String date) {
    return date.replaceFirst("^(\\d{2})/(\\d{2})/(\\d{4})", "$3-$2-$1");
  }
}
