package fr.boucle.bench.semantics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Our own problems of daily life (« paraphrases »), each said in ten ways that share no word of
 * meaning; fictional. Written before any model was tuned.
 */
final class Paraphrases {
  private Paraphrases() {}

  static List<LabelledText> load() {
    try (InputStream in = Paraphrases.class.getResourceAsStream("paraphrases.txt")) {
      if (in == null) {
        throw new IllegalStateException(
            "paraphrases.txt is not in this jar. Build the bench module again.");
      }
      List<LabelledText> texts = new ArrayList<>();
      String problem = "";
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("# ")) {
          problem = line.substring(2);
        } else if (!line.isBlank()) {
          texts.add(new LabelledText(line, Set.of(problem)));
        }
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
