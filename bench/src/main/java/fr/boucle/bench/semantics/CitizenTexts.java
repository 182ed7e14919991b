package fr.boucle.bench.semantics;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Real texts of citizens, labelled by people (« textes de citoyens »): experiences of public
 * services with the service concerned, answers to the Grand Débat with the labels of volunteers.
 * Read from outside the project.
 *
 * @param folder holds {@code services_publics_2019_2021.jsonl} and {@code grand_debat_shown.jsonl}
 */
record CitizenTexts(Path folder) {
  /** Three labels for 251 answers: neighbours say nothing there. */
  private static final String QUESTION_WITH_THREE_LABELS = "165";

  /** Experiences whose service is known. */
  List<LabelledText> servicesPublics() throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (JsonObject row : rows("services_publics_2019_2021.jsonl")) {
      JsonElement label = row.get("label");
      if (label != null && !label.isJsonNull()) {
        texts.add(new LabelledText(row.get("text").getAsString(), Set.of(label.getAsString())));
      }
    }
    return texts;
  }

  /** Labelled answers by question; « aucun » is not a label. */
  Map<String, List<LabelledText>> grandDebat() throws IOException {
    Map<String, List<LabelledText>> texts = new TreeMap<>();
    for (JsonObject row : rows("grand_debat_shown.jsonl")) {
      Set<String> labels = new LinkedHashSet<>();
      for (JsonElement label : row.getAsJsonArray("labels")) {
        if (!label.getAsString().startsWith("A Aucun")) {
          labels.add(label.getAsString());
        }
      }
      String question = row.get("question").getAsString();
      if (!labels.isEmpty() && !question.equals(QUESTION_WITH_THREE_LABELS)) {
        texts
            .computeIfAbsent(question, q -> new ArrayList<>())
            .add(new LabelledText(row.get("text").getAsString(), labels));
      }
    }
    return texts;
  }

  /** All texts, labelled or not, as a platform would hold them. */
  List<String> all() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String file : List.of("services_publics_2019_2021.jsonl", "grand_debat_shown.jsonl")) {
      rows(file).forEach(row -> texts.add(row.get("text").getAsString()));
    }
    return texts;
  }

  private List<JsonObject> rows(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }
}
