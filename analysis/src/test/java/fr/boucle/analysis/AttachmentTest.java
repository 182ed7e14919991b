package fr.boucle.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.spi.Embedder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttachmentTest {
  private static final List<String> BUS =
      List.of(
          "Le bus du matin passe toujours en retard au village",
          "Chaque matin le bus arrive en retard devant la gare",
          "Trop de retard le matin avec le bus scolaire",
          "Le matin aucun bus ne passe à l'heure prévue",
          "Le bus du matin est complet et part en retard");
  private static final List<String> DOCTOR =
      List.of(
          "Aucun médecin ne prend de nouveaux patients ici",
          "Le médecin traitant est parti à la retraite",
          "Impossible de trouver un médecin traitant proche",
          "Plus un seul médecin au centre de santé",
          "Le médecin refuse les nouveaux patients");

  @Test
  void attachesWhatSpeaksOfTheSameThing() {
    assertThat(list().attach("Encore un bus en retard ce matin"))
        .extracting(Attachment.Match::themeId)
        .containsExactly("bus");
  }

  @Test
  void leavesAloneAStrangerWhoSharesOneCommonWord() {
    assertThat(list().attach("Mon voisin joue du tambour le matin sous la fenêtre ouverte"))
        .isEmpty();
  }

  @Test
  void tellsWhichClauseAttachesAndQuotesItsWholeSentence() {
    String sentence =
        "Nous demandons un jardin partagé près de la crèche, moins de retard du bus le matin.";
    assertThat(list().attach("Nous habitons la vallée depuis longtemps. " + sentence))
        .singleElement()
        .satisfies(match -> {
          assertThat(match.sentence()).isEqualTo(sentence);
          assertThat(match.segment().text()).contains("bus").doesNotContain("jardin");
          assertThat(match.segment().ref().index()).isEqualTo(2);
        });
  }

  private static Attachment list() {
    List<Segment> segments = new ArrayList<>();
    Map<SegmentRef, Set<String>> themes = new HashMap<>();
    add("bus", BUS, segments, themes);
    add("médecin", DOCTOR, segments, themes);
    return new Attachment(
        segments,
        themes,
        new Material(false, segments.size(), segments.size(), 1, 0, 0),
        Parameters.standard(),
        Embedder.none());
  }

  private static void add(
      String theme,
      List<String> texts,
      List<Segment> segments,
      Map<SegmentRef, Set<String>> themes) {
    for (String text : texts) {
      SegmentRef ref = new SegmentRef(theme + texts.indexOf(text), 0);
      segments.add(new Segment(ref, text, Segment.Kind.PROBLEM));
      themes.put(ref, Set.of(theme));
    }
  }
}
