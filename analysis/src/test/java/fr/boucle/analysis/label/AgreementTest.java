package fr.boucle.analysis.label;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.text.FrenchTerms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {
  private final Tagger tagger = new Tagger(new Lexicon(), new FrenchTerms());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alimentation locale",
        "transports en commun",
        "réchauffement climatique",
        "développement des énergies renouvelables",
        "accès aux soins",
        "choix politique",
        "ministère de la transition écologique",
      })
  void keepsWhatAgreesOrMayAgree(String phrase) {
    assertThat(Agreement.holds(tagger.of(phrase))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alimentation local",
        "déchets verte",
        "une consommation locaux",
        "les emballage",
        "aide des personne"
      })
  void seesWhatSurelyDisagrees(String phrase) {
    assertThat(Agreement.holds(tagger.of(phrase))).isFalse();
  }
}
