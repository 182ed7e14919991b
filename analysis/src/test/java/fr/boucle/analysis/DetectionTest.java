package fr.boucle.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.spi.Embedder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DetectionTest {
  private static final List<String> PREFECTURE =
      List.of(
          "Pas de rendez-vous en préfecture avant des mois.",
          "Impossible d'avoir un rendez-vous à la préfecture.",
          "Aucun rendez-vous disponible en préfecture pour mon titre de séjour.",
          "Les rendez-vous de la préfecture sont tous pris.",
          "Je n'arrive pas à prendre rendez-vous à la préfecture.");
  private static final List<String> BUS =
      List.of(
          "Le bus de 7 h ne passe plus dans notre village.",
          "Plus de bus le soir pour rentrer au village.",
          "Trop peu de bus le dimanche.",
          "Les bus sont toujours en retard le matin.",
          "Il n'y a pas de bus pour aller au village voisin.");
  private static final List<String> ALONE =
      List.of("La fontaine de la place fuit.", "Bonjour,", "");

  @Test
  void findsTwoProblemsAndKeepsEveryVoice() {
    Detected detected = run(corpus());
    assertThat(detected.themes()).hasSize(2);
    assertThat(detected.themes())
        .allSatisfy(theme -> assertThat(theme.counts().contributions()).isEqualTo(5));
    assertThat(detected.isolated())
        .extracting(Isolated::reason)
        .containsExactlyInAnyOrder(
            Isolated.Cause.SINGULAR, Isolated.Cause.NO_PROBLEM, Isolated.Cause.EMPTY);
  }

  @Test
  void showsRendezVousAsOneWord() {
    List<String> shown = new ArrayList<>();
    for (Theme theme : run(corpus()).themes()) {
      shown.addAll(theme.terms());
      theme.members().forEach(member -> shown.addAll(member.reason().sharedTerms()));
    }
    assertThat(shown).contains("rendez-vous").doesNotContain("rendez");
  }

  @Test
  void givesTheSameListWhateverTheRowOrderAndLocale() {
    Detected expected = run(corpus());
    Locale locale = Locale.getDefault();
    try {
      for (int i = 0; i < 20; i++) {
        Locale.setDefault(i % 2 == 0 ? Locale.forLanguageTag("tr") : Locale.FRANCE);
        List<Document> shuffled = new ArrayList<>(corpus().documents());
        Collections.shuffle(shuffled, new Random(i));
        assertThat(run(Corpus.of(shuffled))).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void acceptsAnEmptyCorpus() {
    assertThat(run(Corpus.of(List.of())).themes()).isEmpty();
  }

  @Test
  void countsPeopleAndIdenticalTextsApart() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      documents.add(
          new Document(
              "d" + i,
              i < 4 ? "PAS DE MEDECIN ici" : "Il manque un médecin ici",
              "p" + i / 2,
              null,
              null));
    }
    Counts counts = run(Corpus.of(documents)).themes().getFirst().counts();
    assertThat(counts).isEqualTo(new Counts(6, 3, 4, 0, 6, 0));
  }

  @Test
  void readsACampaignOfEditedCopiesOnceAndCountsEveryone() {
    List<Document> documents = new ArrayList<>(corpus().documents());
    for (int i = 0; i < 30; i++) {
      String copy =
          "Je soutiens la pétition du collectif "
              + (i % 3 == 0 ? "des riverains" : "Village " + i)
              + " pour garder le bureau de poste ouvert six jours sur sept toute l'année.";
      documents.add(Document.of("z" + i, copy));
    }
    Detected detected = run(Corpus.of(documents));
    Theme campaign =
        detected.themes().stream()
            .filter(t -> t.members().getFirst().ref().documentId().startsWith("z"))
            .findFirst()
            .orElseThrow();
    assertThat(campaign.counts()).isEqualTo(new Counts(30, 30, 9, 20, 30, 0));
    assertThat(detected.themes()).hasSize(3);
    assertThat(detected.themes().stream().filter(t -> !t.equals(campaign)).map(Theme::counts))
        .containsExactlyElementsOf(run(corpus()).themes().stream().map(Theme::counts).toList());
  }

  @Test
  void saysWhichSettingsItUsedWhereTheChoiceWasItsOwn() {
    Detected detected = run(corpus());
    Provenance made = detected.provenance();
    assertThat(made.parameters()).isEqualTo(Parameters.standard());
    assertThat(made.effective().consensusRuns()).isEqualTo(20);
    assertThat(made.effective().smallestTheme()).isEqualTo(3);
    assertThat(made.effective().neighbours())
        .isEqualTo((int) Math.ceil(Math.sqrt(made.material().statements())));
    assertThat(
            Detection.run(corpus(), Embedder.none(), made.effective(), Progress.silent()).themes())
        .isEqualTo(detected.themes());
  }

  private static Detected run(Corpus corpus) {
    return Detection.run(corpus, Embedder.none(), Parameters.standard(), Progress.silent());
  }

  private static Corpus corpus() {
    List<Document> documents = new ArrayList<>();
    for (List<String> texts : List.of(PREFECTURE, BUS, ALONE)) {
      for (String text : texts) {
        documents.add(Document.of("c" + documents.size(), text));
      }
    }
    return Corpus.of(documents);
  }
}
