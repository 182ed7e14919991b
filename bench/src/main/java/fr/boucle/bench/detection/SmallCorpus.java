package fr.boucle.bench.detection;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Detection;
import fr.boucle.analysis.Document;
import fr.boucle.analysis.Member;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Progress;
import fr.boucle.analysis.Theme;
import fr.boucle.analysis.spi.Embedder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Invented texts: some problems, each told by a few, and voices that stand alone.
 *
 * @param name what is written about
 * @param documents in the order of the file
 * @param problems the problem of each document
 */
record SmallCorpus(String name, List<Document> documents, Map<String, String> problems) {
  /** The problem of a voice that stands alone. */
  private static final String ALONE = "seul";

  private static final List<String> NAMES =
      List.of(
          "village",
          "library",
          "housing",
          "online",
          "sport",
          "market",
          "river",
          "canteen",
          "roads",
          "pool",
          "registry",
          "media",
          "buses");

  /** Reads one of the sets written for this purpose. */
  static SmallCorpus read(String name) throws IOException {
    List<Document> documents = new ArrayList<>();
    Map<String, String> problems = new TreeMap<>();
    try (InputStream in = SmallCorpus.class.getResourceAsStream("small-" + name + ".tsv")) {
      String all =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
      for (String line : all.split("\n", -1)) {
        String[] cells = line.split("\t", -1);
        String id = "%02d".formatted(documents.size());
        problems.put(id, cells[0]);
        documents.add(Document.of(id, cells[1]));
      }
    }
    return new SmallCorpus(name, documents, problems);
  }

  /** Reads every set, and parts of them: twenty texts, or few problems told by more. */
  static List<SmallCorpus> all() throws IOException {
    List<SmallCorpus> all = new ArrayList<>();
    for (String name : NAMES) {
      all.add(read(name));
    }
    SmallCorpus village = all.getFirst();
    all.add(village.first(20));
    all.add(village.first(30));
    all.add(village.only(Set.of("medecin", "bus")));
    all.add(village.only(Set.of("cantine", "trottoir")));
    all.add(village.only(Set.of("dechets", "medecin", "cantine")));
    return all;
  }

  /** Returns the first texts. */
  SmallCorpus first(int count) {
    return new SmallCorpus(name + ", " + count, documents.subList(0, count), problems);
  }

  /** Returns the texts on some problems, and the lone voices. */
  SmallCorpus only(Set<String> kept) {
    List<Document> some =
        documents.stream()
            .filter(d -> isAlone(d.id()) || kept.contains(problems.getOrDefault(d.id(), "")))
            .toList();
    return new SmallCorpus(name + ", " + String.join(" ", new TreeSet<>(kept)), some, problems);
  }

  /**
   * How well a list tells the problems of a set.
   *
   * @param problems number of problems told
   * @param themes number of themes listed
   * @param bestF1 mean over problems of the best F1 of any theme, in [0..1]
   * @param purity mean over themes of the share of contributions on the theme's main problem
   * @param alone number of lone voices
   * @param listed how many of those are in a theme
   */
  record Score(int problems, int themes, double bestF1, double purity, int alone, long listed) {}

  Score score(Embedder model, Parameters parameters) {
    Detected detected = Detection.run(Corpus.of(documents), model, parameters, Progress.silent());
    List<Set<String>> themes = detected.themes().stream().map(SmallCorpus::contributions).toList();
    Map<String, Set<String>> told =
        documents.stream()
            .map(Document::id)
            .collect(
                Collectors.groupingBy(
                    this::problemOf, TreeMap::new, Collectors.toCollection(TreeSet::new)));
    Set<String> alone = Objects.requireNonNullElse(told.remove(ALONE), Set.of());
    return new Score(
        told.size(),
        themes.size(),
        told.values().stream().mapToDouble(p -> Scores.bestF1(p, themes)).average().orElse(0),
        themes.stream().mapToDouble(this::purity).average().orElse(0),
        alone.size(),
        themes.stream().flatMap(Collection::stream).filter(alone::contains).count());
  }

  private String problemOf(String id) {
    return problems.getOrDefault(id, ALONE);
  }

  private boolean isAlone(String id) {
    return problemOf(id).equals(ALONE);
  }

  private double purity(Set<String> theme) {
    Map<String, Integer> told = new HashMap<>();
    theme.forEach(id -> told.merge(problemOf(id), 1, Integer::sum));
    return (double) Collections.max(told.values()) / theme.size();
  }

  private static Set<String> contributions(Theme theme) {
    return theme.members().stream()
        .map(Member::ref)
        .map(ref -> ref.documentId())
        .collect(Collectors.toSet());
  }
}
