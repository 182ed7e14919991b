package fr.boucle.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Detection;
import fr.boucle.analysis.Document;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Progress;
import fr.boucle.analysis.Theme;
import fr.boucle.analysis.spi.Embedder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the package page. */
class FrenchModelExampleTest {
  @Test
  void bringsDoctorsAndPhysiciansTogether() {
    // @start region="detect"
    FrenchModel model = FrenchModel.load();
    Corpus corpus =
        Corpus.of(
            List.of(
                Document.of("1", "Il n'y a plus de médecin dans notre commune."),
                Document.of("2", "Notre médecin est parti à la retraite."),
                Document.of("3", "Plus de docteur dans la commune, le médecin est parti."),
                Document.of("4", "Un médecin manque dans la commune."),
                Document.of("5", "Un docteur manque ici."),
                Document.of("6", "Le bus du soir est supprimé."),
                Document.of("7", "Plus de bus le soir dans notre village."),
                Document.of("8", "On attend le bus du soir pour rien.")));
    Detected detected = Detection.run(corpus, model, Parameters.standard(), Progress.silent());
    List<String> printed = new ArrayList<>();
    for (Theme theme : detected.themes()) {
      printed.add(theme.label() + ": " + theme.counts().contributions());
    }
    // @end region="detect"
    assertThat(printed).hasSize(2).first().asString().endsWith(": 5");
    assertThat(
            Detection.run(corpus, Embedder.none(), Parameters.standard(), Progress.silent())
                .themes())
        .hasSize(3);
  }
}
