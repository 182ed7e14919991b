package fr.boucle.analysis.label;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.spi.Embedder;
import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final List<String> TAX =
      List.of(
          "Il faut supprimer la taxe d'habitation.",
          "supprimer la taxe d'habitation pour tous",
          "La taxe d'habitation est injuste.",
          "Je demande de supprimer la taxe d'habitation");
  private static final List<String> DOCTORS =
      List.of(
          "Il n'y a pas assez de médecins à la campagne.",
          "Manque de medecins à la campagne",
          "Pas assez de médecins dans nos campagnes",
          "Trop peu de médecins à la campagne");
  private static final List<String> STORIES =
      List.of(
          "J'ai déposé ma demande de retraite en mars. Depuis, aucune réponse. Je suis en colère.",
          "Ma demande de retraite date de six mois. Je n'ai pas reçu de réponse. Que faire ?",
          "Dossier de retraite. L'attente est longue. Pas de réponse à mes courriers.",
          "Ma retraite. Des heures d'attente au téléphone. Aucune réponse à mon courriel.",
          "Je prépare ma retraite. Après une attente interminable, toujours pas de réponse.");

  @Test
  void namesWhatIsWanted() {
    assertThat(labels(List.of(TAX, DOCTORS)).getFirst())
        .isEqualTo("Supprimer la taxe d’habitation");
  }

  @Test
  void namesWhatIsMissingInItsUsualSpelling() {
    assertThat(labels(List.of(TAX, DOCTORS)).getLast())
        .contains("médecins")
        .doesNotContain("medecins");
  }

  @Test
  void putsTheTroublesOfStoriesBesideTheirSubject() {
    assertThat(labels(List.of(STORIES, TAX)).getFirst())
        .startsWith("Retraite : ")
        .contains("réponse")
        .contains("attente");
  }

  @Test
  void takesNoPraiseForATrouble() {
    List<String> glad =
        List.of(
            "J'ai demandé ma carte grise. Un délai très court. Aucune attente au guichet.",
            "Ma carte grise en trois jours. Des délais rapides. Sans attente.",
            "Carte grise reçue. Délai rapide, merci. Aucune attente.",
            "La carte grise est arrivée. Un délai rapide. Il n'y a pas d'attente.");
    assertThat(labels(List.of(glad, TAX, DOCTORS)).getFirst())
        .startsWith("Carte grise")
        .doesNotContain("attente", "délai");
  }

  @Test
  void givesNoLabelTwice() {
    assertThat(labels(List.of(TAX, TAX, DOCTORS, STORIES))).doesNotHaveDuplicates();
  }

  @Test
  void namesTheActInItsWholeSentenceWhenClausesHoldTheNounOnly() {
    List<Voice> voices =
        List.of(
            voice("a", "et l'eau", "Économiser l'électricité et l'eau"),
            voice("b", "J'économise l'eau", "J'économise l'eau"),
            voice("c", "l'eau", "économiser l'eau"));
    assertThat(named(voices)).isEqualTo("Économiser l’eau");
  }

  @Test
  void takesTheSideOfMost() {
    List<Voice> voices =
        List.of(
            voice("a", "Ne pas augmenter les impôts"),
            voice("b", "il ne faut pas augmenter les impôts"),
            voice("c", "Il ne faut plus augmenter les impôts"),
            voice("d", "Augmenter les impôts"));
    assertThat(named(voices)).isEqualTo("Ne pas augmenter les impôts");
  }

  @Test
  void writesTheFormThatAgrees() {
    List<Voice> voices =
        List.of(
            voice("a", "alimentation local"),
            voice("b", "alimentation local"),
            voice("c", "une alimentation locale"));
    assertThat(named(voices)).isEqualTo("Alimentation locale");
  }

  @Test
  void writesACapitalThatMostWriteAndAnAccentThatSomeWrite() {
    List<Voice> voices =
        List.of(
            voice("a", "le train de vie de l'Etat"),
            voice("b", "réduire le train de vie de l'Etat"),
            voice("c", "le train de vie de l'État"));
    assertThat(named(voices)).endsWith("rain de vie de l’État");
  }

  @Test
  void countsAColonAmongEightWords() {
    assertThat(labels(List.of(STORIES, TAX, DOCTORS)))
        .allMatch(label -> label.split(" ").length <= Phrases.MOST_WORDS);
  }

  @Test
  void givesTheWordsOfAGroupThatHasNoPhrase() {
    assertThat(labels(List.of(List.of("12", "34"), DOCTORS)).getFirst()).isNotBlank();
  }

  @Test
  void namesAGroupThatIsTheWholeCorpus() {
    assertThat(labels(List.of(TAX))).containsExactly("Supprimer la taxe d’habitation");
  }

  @Test
  void givesNoNameToAGroupThatOnlySharesAWayOfWriting() {
    List<Voice> voices =
        List.of(
            voice("a", "Il y a vingt ans"),
            voice("b", "Une fois de plus"),
            voice("c", "Depuis longtemps"),
            voice("d", "tout est déjà en place"));
    assertThat(ranked(voices).phrases()).isEmpty();
  }

  private static Voice voice(String by, String clause) {
    return voice(by, clause, clause);
  }

  private static Voice voice(String by, String clause, String sentence) {
    return new Voice(List.of(clause), List.of(sentence), List.of(by));
  }

  private static String named(List<Voice> voices) {
    return ranked(voices).phrases().getFirst();
  }

  /** Returns the names of a group beside another one. */
  private static Labels.Ranked ranked(List<Voice> voices) {
    FrenchTerms french = new FrenchTerms();
    List<String> texts = new ArrayList<>(voices.stream().map(v -> v.said().getFirst()).toList());
    texts.addAll(DOCTORS);
    int[] weights = new int[texts.size()];
    Arrays.fill(weights, 1);
    int[] places = new int[texts.size()];
    Arrays.fill(places, voices.size(), places.length, 1);
    List<List<Term>> terms = texts.stream().map(french::of).toList();
    Vocabulary vocabulary = new Vocabulary(texts, terms, weights, places, 2);
    return new Labels(vocabulary, Embedder.none(), terms).ranked(0, voices, Place.unknown());
  }

  private static List<String> labels(List<List<String>> groups) {
    FrenchTerms french = new FrenchTerms();
    List<String> texts = groups.stream().flatMap(List::stream).toList();
    List<List<Term>> terms = texts.stream().map(french::of).toList();
    int[] places = new int[texts.size()];
    int[] weights = new int[texts.size()];
    Arrays.fill(weights, 1);
    int next = 0;
    for (int g = 0; g < groups.size(); g++) {
      for (int i = 0; i < groups.get(g).size(); i++) {
        places[next++] = g;
      }
    }
    Vocabulary vocabulary = new Vocabulary(texts, terms, weights, places, groups.size());
    Labels labels = new Labels(vocabulary, Embedder.none(), terms);
    List<String> named = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      List<Voice> voices = new ArrayList<>();
      for (String text : groups.get(g)) {
        List<String> sentences = List.of(text.split("(?<=[.?]) "));
        voices.add(new Voice(sentences, sentences, List.of("c" + g + "-" + voices.size())));
      }
      Labels.Ranked ranked = labels.ranked(g, voices, Place.unknown());
      named.add(labels.choose(ranked).orElse(ranked.words()));
    }
    return named;
  }
}
