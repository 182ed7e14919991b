package fr.boucle.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.Frozen.Validated;
import fr.boucle.analysis.graph.NeighbourGraph;
import fr.boucle.analysis.graph.Vectors;
import fr.boucle.analysis.spi.Embedder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lists made again after drawn histories of arrivals, withdrawals and decisions. */
class AgainTest {
  private static final int HISTORIES = 1_000;
  private static final int LISTS = 100;
  private static final List<String> SUBJECTS =
      List.of("bus", "médecin", "préfecture", "cantine", "loyer", "trottoir");
  private static final List<String> COMPLAINTS =
      List.of(
          "pas de %s le soir",
          "le %s manque au village",
          "trop cher le %s ici",
          "attendre le %s des mois",
          "plus aucun %s près d'ici, la fontaine coule",
          "zébulon %d joue du tambour");

  @Test
  void givesTheSameGroupsAgainForTheSameContributions() {
    int some = 0;
    for (int seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<Document> documents = documents(random, 12 + random.nextInt(24));
      ListBefore first = grouped(documents.subList(0, 8 + random.nextInt(5)), ListBefore.nothing());
      ListBefore grown = grouped(documents, first);
      assertThat(grouped(documents, grown)).as("history %d", seed).isEqualTo(grown);
      some += grown.places().isEmpty() ? 0 : 1;
    }
    assertThat(some).isGreaterThan(HISTORIES / 2);
  }

  @Test
  void givesTheSameGroupsWhateverTheRowOrder() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<Document> documents = documents(random, 12 + random.nextInt(24));
      ListBefore first = grouped(documents.subList(0, 10), ListBefore.nothing());
      ListBefore expected = grouped(documents, first);
      Collections.shuffle(documents, random);
      assertThat(grouped(documents, first)).as("history %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void givesTheSameListAgainAndWhateverTheRowOrder() {
    for (int seed = 0; seed < LISTS; seed++) {
      Random random = new Random(seed);
      List<Document> documents = documents(random, 12 + random.nextInt(24));
      Detected list = run(Corpus.of(documents.subList(0, 10)));
      Detected grown = again(list, Corpus.of(documents), Frozen.nothing());
      Collections.shuffle(documents, random);
      assertThat(again(list, Corpus.of(documents), Frozen.nothing()))
          .as("history %d", seed)
          .isEqualTo(grown);
      Detected twice = again(grown, Corpus.of(documents), Frozen.nothing());
      assertThat(groups(twice)).as("history %d", seed).isEqualTo(groups(grown));
      assertThat(twice.isolated()).isEqualTo(grown.isolated());
    }
  }

  @Test
  void neverChangesAValidatedThemeWhileContributionsComeAndGo() {
    for (int seed = 0; seed < LISTS; seed++) {
      Random random = new Random(seed);
      List<Document> documents = documents(random, 36);
      Detected list = run(Corpus.of(documents.subList(0, 10)));
      List<Validated> validated = new ArrayList<>();
      for (int end = 14; end <= documents.size(); end += 4 + random.nextInt(8)) {
        for (Theme theme : list.themes()) {
          if (!theme.validated() && random.nextInt(4) == 0) {
            validated.add(new Validated(theme.id(), theme.label(), members(theme)));
          }
        }
        Set<String> decided = new HashSet<>();
        validated.forEach(v -> v.members().forEach(ref -> decided.add(ref.documentId())));
        List<Document> now = new ArrayList<>(documents.subList(0, end));
        now.removeIf(d -> random.nextInt(12) == 0 && !decided.contains(d.id()));
        list = again(list, Corpus.of(now), new Frozen(validated, Set.of()));
        for (Validated theme : validated) {
          assertThat(list.themes())
              .as("history %d", seed)
              .anySatisfy(t -> {
                assertThat(t.id()).isEqualTo(theme.themeId());
                assertThat(t.label()).isEqualTo(theme.label());
                assertThat(members(t)).containsAll(theme.members());
              });
        }
        assertThat(list.themes()).extracting(Theme::id).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void forgetsTheGroupsOfAListMadeWithOtherSettings() {
    Corpus corpus = Corpus.of(documents(new Random(1), 40));
    Detected coarse =
        Detection.run(
            corpus, Embedder.none(), Parameters.standard().withGranularity(0.2), Progress.silent());
    Detected list = again(coarse, corpus, Frozen.nothing());
    assertThat(groups(coarse)).isNotEqualTo(groups(list));
    assertThat(groups(list)).isEqualTo(groups(run(corpus)));
  }

  @Test
  void makesTheListAnewWhenTheCorpusMoreThanDoubled() {
    List<Document> documents = documents(new Random(2), 60);
    Detected list = run(Corpus.of(documents.subList(0, 12)));
    Corpus grown = Corpus.of(documents);
    assertThat(groups(again(list, grown, Frozen.nothing()))).isEqualTo(groups(run(grown)));
  }

  @Test
  void makesTheListAnewWhenContributionsAreCutOtherwise() {
    List<Document> documents = documents(new Random(3), 30);
    ListBefore list = grouped(documents, ListBefore.nothing());
    Set<String> all = list.contributions();
    Map<SegmentRef, String> one = new HashMap<>();
    list.places().forEach((ref, theme) -> one.put(ref, "one"));
    assertThat(grouped(documents, new ListBefore(one, all, true))).isEqualTo(list);
    assertThat(grouped(documents, new ListBefore(one, all, false))).isNotEqualTo(list);
  }

  /** Where an analysis puts every segment, without the labels, which cost most of its time. */
  private static ListBefore grouped(List<Document> documents, ListBefore before) {
    Corpus corpus = Corpus.of(documents);
    Parameters parameters = Parameters.standard();
    Reading reading = Reading.of(corpus);
    Views views = new Views(reading.texts(), Vectors.of(Embedder.none(), reading.texts()));
    NeighbourGraph graph = views.graph(parameters, reading);
    Grouping grouping =
        new Search(corpus, reading, graph, 1, parameters).groups(before, Frozen.nothing());
    Groups groups =
        new Placement(reading, graph, Frozen.nothing(), grouping, 3, parameters.attachThreshold())
            .groups();
    Map<Integer, String> names = new HashMap<>();
    Map<SegmentRef, String> places = new HashMap<>();
    for (int s = 0; s < reading.statements().size(); s++) {
      if (groups.of(s) != Groups.NONE) {
        for (Segment segment : reading.statements().get(s).segments()) {
          String first = segment.ref().toString();
          places.put(segment.ref(), names.computeIfAbsent(groups.of(s), g -> first));
        }
      }
    }
    Set<String> read = new HashSet<>();
    documents.forEach(d -> read.add(d.id()));
    return new ListBefore(places, read, false);
  }

  private static Set<Set<SegmentRef>> groups(Detected list) {
    Set<Set<SegmentRef>> groups = new HashSet<>();
    list.themes().forEach(theme -> groups.add(members(theme)));
    return groups;
  }

  private static Set<SegmentRef> members(Theme theme) {
    Set<SegmentRef> members = new HashSet<>();
    theme.members().forEach(m -> members.add(m.ref()));
    return members;
  }

  private static Detected run(Corpus corpus) {
    return Detection.run(corpus, Embedder.none(), Parameters.standard(), Progress.silent());
  }

  private static Detected again(Detected before, Corpus corpus, Frozen frozen) {
    return Detection.again(
        before, corpus, Embedder.none(), Parameters.standard(), frozen, Progress.silent());
  }

  private static List<Document> documents(Random random, int size) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String complaint = COMPLAINTS.get(random.nextInt(COMPLAINTS.size()));
      documents.add(
          Document.of(
              "d%03d".formatted(random.nextInt(1_000) * 100 + i),
              complaint.contains("%d")
                  ? complaint.formatted(i)
                  : complaint.formatted(SUBJECTS.get(random.nextInt(SUBJECTS.size())))));
    }
    return documents;
  }
}
