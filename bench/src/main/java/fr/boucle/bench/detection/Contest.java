package fr.boucle.bench.detection;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Detection;
import fr.boucle.analysis.Document;
import fr.boucle.analysis.Frozen;
import fr.boucle.analysis.Member;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Progress;
import fr.boucle.analysis.Theme;
import fr.boucle.analysis.spi.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The labelled texts given, and how well one run agrees with them.
 *
 * @param debate answers to the Grand Débat, by question
 * @param services experiences of Services Publics +
 */
record Contest(Map<String, List<GoldText>> debate, List<GoldText> services) {
  /** Has three labels only; means are given without it too. */
  static final String FEW_LABELS = "165";

  /**
   * Reads the labelled texts beside the project; where they are not, says so and returns nothing.
   */
  static Optional<Contest> find(Path shared) throws IOException {
    Path data = shared.resolve("data/detection");
    if (!Files.isDirectory(data)) {
      System.out.println(
          "No detection data in " + data.toAbsolutePath() + ": nothing was measured.");
      return Optional.empty();
    }
    return Optional.of(read(data));
  }

  static Contest read(Path data) throws IOException {
    Map<String, List<GoldText>> debate = new TreeMap<>();
    for (GoldText text : GoldText.read(data.resolve("grand_debat_shown.jsonl"))) {
      debate.computeIfAbsent(text.question(), q -> new ArrayList<>()).add(text);
    }
    return new Contest(debate, GoldText.read(data.resolve("services_publics_2019_2021.jsonl")));
  }

  /**
   * One run over everything.
   *
   * @param questions agreement per question
   * @param services agreement on experiences
   */
  record Result(Map<String, Scores.Several> questions, Scores.One services) {
    double meanBestF1() {
      return questions.values().stream()
          .mapToDouble(Scores.Several::meanBestF1)
          .average()
          .orElse(0);
    }

    double recall20() {
      return questions.values().stream().mapToDouble(Scores.Several::recall20).average().orElse(0);
    }

    /** Returns the same run without the question of few labels. */
    Result withoutFewLabels() {
      Map<String, Scores.Several> others = new TreeMap<>(questions);
      others.remove(FEW_LABELS);
      return new Result(others, services);
    }
  }

  /**
   * Runs over each question and over the experiences.
   *
   * @param order 0 keeps the identifiers given; another number renames contributions in an order it
   *     draws, which is the order the library works in
   */
  Result run(Embedder model, Parameters parameters, long order) {
    Map<String, Scores.Several> questions = new TreeMap<>();
    debate.forEach((question, gold) -> {
      List<GoldText> texts = inOrder(gold, order);
      questions.put(question, Scores.several(texts, groups(detect(texts, model, parameters))));
    });
    List<GoldText> texts = inOrder(services, order);
    return new Result(questions, Scores.one(texts, primary(detect(texts, model, parameters))));
  }

  private static List<GoldText> inOrder(List<GoldText> gold, long order) {
    if (order == 0) {
      return gold;
    }
    List<String> ids = new ArrayList<>(new TreeSet<>(gold.stream().map(GoldText::id).toList()));
    Collections.shuffle(ids, new Random(order));
    Map<String, String> names = new HashMap<>();
    for (String id : ids) {
      names.put(id, "%06d".formatted(names.size()));
    }
    return gold.stream()
        .map(g ->
            new GoldText(
                names.getOrDefault(g.id(), ""), g.text(), g.question(), g.labels(), g.day()))
        .toList();
  }

  static Detected detect(List<GoldText> gold, Embedder model, Parameters parameters) {
    return Detection.run(corpus(gold), model, parameters, Frozen.nothing(), Progress.silent());
  }

  /** Joins the rows of one contribution, as the command line does. */
  static Corpus corpus(List<GoldText> gold) {
    Map<String, Document> documents = new TreeMap<>();
    for (GoldText text : gold) {
      documents.merge(
          text.id(),
          Document.of(text.id(), text.text()),
          (a, b) ->
              a.text().equals(b.text()) ? a : Document.of(a.id(), a.text() + "\n" + b.text()));
    }
    return Corpus.of(List.copyOf(documents.values()));
  }

  static List<Set<String>> groups(Detected detected) {
    List<Set<String>> groups = new ArrayList<>();
    for (Theme theme : detected.themes()) {
      Set<String> ids = new HashSet<>();
      theme.members().forEach(m -> ids.add(m.ref().documentId()));
      groups.add(ids);
    }
    return groups;
  }

  static Map<String, String> primary(Detected detected) {
    Map<String, String> primary = new HashMap<>();
    for (Theme theme : detected.themes()) {
      theme.members().stream()
          .filter(Member::primary)
          .forEach(m -> primary.put(m.ref().documentId(), theme.id()));
    }
    return primary;
  }
}
