package fr.boucle.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Detection;
import fr.boucle.analysis.Document;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Progress;
import fr.boucle.analysis.Theme;
import fr.boucle.embedding.FrenchModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Invented texts: five problems told nine times or so, and texts that stand alone. */
class SmallCorpusTest {
  private static final String ALONE = "seul";

  private final Map<String, String> problems = new HashMap<>();
  private final List<Document> documents = new ArrayList<>();

  SmallCorpusTest() throws IOException {
    try (InputStream in = SmallCorpusTest.class.getResourceAsStream("invented.tsv")) {
      String all =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
      for (String line : all.split("\n", -1)) {
        String[] cells = line.split("\t", -1);
        String id = "%02d".formatted(documents.size());
        problems.put(id, cells[0]);
        documents.add(Document.of(id, cells[1]));
      }
    }
  }

  @Test
  void findsAtLeastThreeSensibleProblemsInFiftyTexts() {
    Detected detected = detect(50);
    long sensible = detected.themes().stream().filter(t -> purity(t) >= 0.75).count();
    assertThat(sensible).isGreaterThanOrEqualTo(3);
    Set<String> named = new HashSet<>();
    detected.themes().forEach(t -> named.add(main(t)));
    assertThat(named).hasSizeGreaterThanOrEqualTo(4);
    assertThat(aloneInAProblem(detected)).isLessThanOrEqualTo(2);
  }

  @Test
  void givesASoberListForTwentyTexts() {
    Detected detected = detect(20);
    assertThat(detected.themes()).hasSizeBetween(1, 4);
    assertThat(detected.themes())
        .allSatisfy(t -> {
          assertThat(t.counts().contributions()).isBetween(3, 7);
          assertThat(purity(t)).isGreaterThanOrEqualTo(0.5);
        });
    assertThat(aloneInAProblem(detected)).isZero();
    assertThat(detected.isolated()).hasSize(5);
  }

  private Detected detect(int size) {
    return Detection.run(
        Corpus.of(documents.subList(0, size)),
        FrenchModel.load(),
        Parameters.standard(),
        Progress.silent());
  }

  private Map<String, Integer> told(Theme theme) {
    Map<String, Integer> told = new HashMap<>();
    theme
        .members()
        .forEach(m -> told.merge(problems.getOrDefault(m.ref().documentId(), ""), 1, Integer::sum));
    return told;
  }

  private String main(Theme theme) {
    return Collections.max(told(theme).entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private double purity(Theme theme) {
    return (double) Collections.max(told(theme).values()) / theme.members().size();
  }

  private long aloneInAProblem(Detected detected) {
    return detected.themes().stream()
        .flatMap(t -> t.members().stream())
        .map(m -> m.ref().documentId())
        .distinct()
        .filter(id -> ALONE.equals(problems.get(id)))
        .count();
  }
}
