package fr.boucle.bench.detection;

import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Theme;
import fr.boucle.analysis.spi.Embedder;
import fr.boucle.embedding.FrenchModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The command that prints the labels given to the problems of each labelled set, and how many of
 * them cover the label that people gave most often to the texts of the problem.
 *
 * <p>Arguments: the folder of the data ({@code ../shared/data/detection}); optionally the names of
 * the sets wanted ({@code services}, or the number of a question) and {@code --texts} to print the
 * sentences of each problem, for a reader who judges.
 */
public final class LabelsTable {
  private static final int SHOWN_TEXTS = 25;
  private static final int LEAST_LABELLED = 2;

  private final Embedder embedder = FrenchModel.load();
  private final LabelCover cover = new LabelCover(embedder);
  private final boolean withTexts;

  private LabelsTable(boolean withTexts) {
    this.withTexts = withTexts;
  }

  /** Prints the tables. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/detection");
    if (!Files.isDirectory(data)) {
      System.out.println(
          "No detection data in " + data.toAbsolutePath() + ": nothing was measured.");
      return;
    }
    Set<String> wanted = new TreeSet<>(List.of(arguments).subList(1, arguments.length));
    LabelsTable bench = new LabelsTable(wanted.remove("--texts"));
    Map<String, List<GoldText>> sets = new TreeMap<>();
    sets.put("services", GoldText.read(data.resolve("services_publics_2019_2021.jsonl")));
    sets.putAll(
        GoldText.read(data.resolve("grand_debat_shown.jsonl")).stream()
            .collect(Collectors.groupingBy(GoldText::question)));
    sets.forEach((name, gold) -> {
      if (wanted.isEmpty() || wanted.contains(name)) {
        bench.print(name, gold);
      }
    });
  }

  private void print(String name, List<GoldText> texts) {
    Detected detected = Contest.detect(texts, embedder, Parameters.standard());
    Map<String, Set<String>> gold = textsByLabel(texts);
    System.out.printf(
        "%n## %s%n| contributions | label | label people gave | covers |%n|---|---|---|---|%n",
        name);
    int judged = 0;
    int byWords = 0;
    int either = 0;
    for (Theme theme : detected.themes()) {
      String dominant = dominant(theme, gold);
      LabelCover.Verdict verdict =
          dominant.isEmpty()
              ? LabelCover.Verdict.NONE
              : cover.judge(theme.label(), dominant, gold.keySet());
      judged += dominant.isEmpty() ? 0 : 1;
      byWords += verdict == LabelCover.Verdict.WORDS ? 1 : 0;
      either += verdict == LabelCover.Verdict.NONE ? 0 : 1;
      System.out.printf(
          "| %d | %s | %s | %s |%n",
          theme.counts().contributions(),
          theme.isNamed() ? theme.label() : "(no name) " + theme.label(),
          dominant,
          dominant.isEmpty() ? "" : verdict.name().toLowerCase(Locale.ROOT));
      if (withTexts) {
        theme.evidence().forEach(e -> System.out.println("      * " + e.text()));
        theme.members().stream()
            .limit(SHOWN_TEXTS)
            .forEach(m -> System.out.println("      - " + m.text()));
      }
    }
    System.out.printf(
        "%d problems; of %d with a dominant gold label: %d covered by words, %d by words or meaning (%.0f %%)%n",
        detected.themes().size(), judged, byWords, either, 100.0 * either / Math.max(1, judged));
  }

  private static Map<String, Set<String>> textsByLabel(List<GoldText> texts) {
    Map<String, Set<String>> gold = new TreeMap<>();
    texts.forEach(
        t -> t.labels().forEach(l -> gold.computeIfAbsent(l, x -> new TreeSet<>()).add(t.id())));
    gold.keySet().removeIf(label -> label.startsWith(Scores.NO_ANSWER));
    return gold;
  }

  /** The label that at least half of the labelled texts of a theme, and two, have; else empty. */
  private static String dominant(Theme theme, Map<String, Set<String>> gold) {
    Set<String> members = new TreeSet<>();
    theme.members().forEach(m -> members.add(m.ref().documentId()));
    Set<String> labelled = new TreeSet<>();
    gold.values().forEach(labelled::addAll);
    labelled.retainAll(members);
    String best = "";
    long most = LEAST_LABELLED - 1;
    for (Map.Entry<String, Set<String>> label : gold.entrySet()) {
      long shared = label.getValue().stream().filter(members::contains).count();
      if (shared > most && 2 * shared >= labelled.size()) {
        best = label.getKey();
        most = shared;
      }
    }
    return best;
  }
}
