package fr.boucle.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.Frozen.Refusal;
import fr.boucle.analysis.Frozen.Validated;
import fr.boucle.analysis.spi.Embedder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class FrozenTest {
  private static final int HISTORIES = 1_000;
  private static final List<String> SUBJECTS =
      List.of("bus", "médecin", "préfecture", "cantine", "loyer", "trottoir");
  private static final List<String> COMPLAINTS =
      List.of(
          "pas de %s le soir",
          "le %s manque au village",
          "trop cher le %s ici",
          "attendre le %s des mois",
          "plus aucun %s près d'ici");

  @Test
  void neverTouchesWhatAPersonDecidedWhateverTheHistory() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      Corpus corpus = corpus(random, 12 + random.nextInt(20));
      Frozen frozen = decide(random, corpus);
      Detected detected =
          Detection.run(corpus, Embedder.none(), Parameters.standard(), frozen, Progress.silent());
      for (Validated validated : frozen.validated()) {
        Theme theme =
            detected.themes().stream()
                .filter(t -> t.id().equals(validated.themeId()))
                .findFirst()
                .orElseThrow();
        assertThat(theme.label()).isEqualTo(validated.label());
        assertThat(theme.validated()).isTrue();
        assertThat(theme.members())
            .extracting(Member::ref)
            .as("history %d", seed)
            .containsAll(validated.members())
            .doesNotHaveDuplicates();
      }
      for (Refusal refusal : frozen.refused()) {
        detected.themes().stream()
            .filter(t -> t.id().equals(refusal.themeId()))
            .forEach(
                t -> assertThat(t.members()).extracting(Member::ref).doesNotContain(refusal.ref()));
      }
    }
  }

  @Test
  void givesTheSameListOnOneThreadAndOnFour() throws Exception {
    Corpus corpus = corpus(new Random(1), 60);
    List<Detected> lists = new ArrayList<>();
    for (int threads : new int[] {1, 4}) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        lists.add(
            pool.submit(() ->
                    Detection.run(
                        corpus, Embedder.none(), Parameters.standard(), Progress.silent()))
                .get());
      }
    }
    assertThat(lists.getLast()).isEqualTo(lists.getFirst());
  }

  @Test
  void attachesANewTextToItsThemeAndLeavesAStrangerAlone() {
    Corpus corpus = corpus(new Random(2), 40);
    Detected detected =
        Detection.run(corpus, Embedder.none(), Parameters.standard(), Progress.silent());
    Attachment attachment = new Attachment(detected, Embedder.none());
    Theme theme = detected.themes().getFirst();
    assertThat(attachment.attach(theme.evidence().getFirst().text()).getFirst().themeId())
        .isEqualTo(theme.id());
    assertThat(attachment.attach("Bonjour, zébulon xylophone quinquagénaire")).isEmpty();
  }

  private static Frozen decide(Random random, Corpus corpus) {
    List<Validated> validated = new ArrayList<>();
    Set<SegmentRef> taken = new HashSet<>();
    for (int v = 0; v < 1 + random.nextInt(3); v++) {
      Set<SegmentRef> members = new HashSet<>();
      for (Document document : corpus.documents()) {
        SegmentRef ref = new SegmentRef(document.id(), 0);
        if (random.nextInt(6) == 0 && taken.add(ref)) {
          members.add(ref);
        }
      }
      validated.add(new Validated("v" + v, "Décidé " + v, members));
    }
    Set<Refusal> refused = new HashSet<>();
    for (Document document : corpus.documents()) {
      SegmentRef ref = new SegmentRef(document.id(), 0);
      if (random.nextInt(4) == 0 && !taken.contains(ref)) {
        refused.add(new Refusal("v0", ref));
      }
    }
    return new Frozen(validated, refused);
  }

  private static Corpus corpus(Random random, int size) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String complaint = COMPLAINTS.get(random.nextInt(COMPLAINTS.size()));
      documents.add(
          Document.of("d" + i, complaint.formatted(SUBJECTS.get(random.nextInt(SUBJECTS.size())))));
    }
    return Corpus.of(documents);
  }
}
