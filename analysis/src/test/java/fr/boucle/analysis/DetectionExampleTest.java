package fr.boucle.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.spi.Embedder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the package page. */
class DetectionExampleTest {
  @Test
  void findsTwoProblemsAndAVoiceOfItsOwn() {
    // @start region="detect"
    Corpus corpus =
        Corpus.of(
            List.of(
                Document.of("1", "Pas de rendez-vous en préfecture avant des mois."),
                Document.of("2", "Impossible d'avoir un rendez-vous à la préfecture."),
                Document.of("3", "Aucun rendez-vous à la préfecture depuis l'été."),
                Document.of("4", "Le bus du soir est supprimé."),
                Document.of("5", "Plus de bus le soir dans notre village."),
                Document.of("6", "On attend le bus du soir pour rien."),
                Document.of("7", "Un figuier devant la crèche.")));
    Detected detected =
        Detection.run(corpus, Embedder.none(), Parameters.standard(), Progress.silent());
    List<String> printed = new ArrayList<>();
    for (Theme theme : detected.themes()) {
      printed.add(theme.label() + ": " + theme.counts().contributions());
      theme.evidence().forEach(quote -> printed.add("  « " + quote.text() + " »"));
    }
    for (Isolated alone : detected.isolated()) {
      printed.add("alone: " + alone.documentId());
    }
    // @end region="detect"
    assertThat(printed).hasSize(9).contains("alone: 7");
    assertThat(printed).filteredOn(line -> line.endsWith(": 3")).hasSize(2);
  }
}
