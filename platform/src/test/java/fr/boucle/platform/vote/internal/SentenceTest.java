package fr.boucle.platform.vote.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.Explanation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceTest {
  @Test
  void readsBackTheTreeThatTheLibraryWrote() {
    Explanation tree =
        Explanation.of("budget.empty")
            .because(
                List.of(
                    Explanation.of("followed.first", "12", "mes-cost")
                        .because(
                            List.of(
                                Explanation.of("mes.effective", 3),
                                Explanation.of("mes.drained", 1))),
                    Explanation.of("budget.filler", "7")));

    Sentence read = Sentence.read(tree.text(Locale.FRENCH));

    assertThat(read).isEqualTo(sentence(tree));
  }

  @Test
  void callsOptionsByTheirTitlesOnOneLine() {
    var named = new NamedExplanation(Map.of("12", "Le guichet\n  de {0} l'accueil", "7", "Le bus"));

    Explanation tree = named.of(Explanation.of("greedy.exclusive", "12", List.of("7", "12")));

    assertThat(tree.text(Locale.FRENCH))
        .isEqualTo(
            "« Le guichet de {0} l'accueil » n’est pas retenu : un seul projet est permis parmi "
                + "« Le bus », « Le guichet de {0} l'accueil ».\n");
  }

  private static Sentence sentence(Explanation step) {
    return new Sentence(
        step.sentence(Locale.FRENCH),
        step.children().stream().map(SentenceTest::sentence).toList());
  }
}
