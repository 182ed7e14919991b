package fr.boucle.analysis.label;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.text.FrenchTerms;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
  private static final Set<String> WRITTEN = Set.of("trier", "reduire", "acheter", "manger");
  private final Lexicon lexicon = new Lexicon();
  private final Tagger tagger = new Tagger(lexicon, new FrenchTerms());
  private final Phrases phrases = new Phrases(lexicon, WRITTEN::contains);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Je n'arrive pas à renouveler mon passeport. | LACK | impossible de renouveler son passeport",
        "On ne peut plus se connecter au site. | LACK | impossible de se connecter au site",
        "Nous n'avons pas reçu de réponse. | LACK | pas de reponse",
        "Il manque des médecins. | LACK | manque de medecins",
        "Aucun rendez-vous disponible. | LACK | aucun rendez-vous disponible",
        "Il faudrait vraiment supprimer la taxe d'habitation. | WISH | supprimer la taxe d' habitation",
        "Il ne faut pas augmenter les impôts. | WISH | ne pas augmenter les impots",
        "Montrer à quoi servent les impôts. | WISH | montrer a quoi servent les impots",
        "Je trie déjà mes déchets. | ACT | trier ses dechets",
        "Je ne mange plus de viande. | ACT | ne plus manger de viande",
        "J'ai réduit ma consommation de viande. | ACT | reduire sa consommation de viande",
        "Je ne suis pas prête à payer plus d'impôts. | WISH | ne pas payer plus d' impots",
        "Je suis prêt à payer plus d'impôts. | WISH | payer plus d' impots",
        "Plus de transports en commun. | WISH | plus de transports en commun",
        "Les délais de traitement sont trop longs. | TROUBLE | delais de traitement trop longs",
        "La fraude fiscale nous coûte cher. | TROUBLE | fraude fiscale",
        "Le site ne fonctionne pas. | CLAUSE | le site ne fonctionne pas",
        "J'attends mon titre de séjour. | SUBJECT | titre de sejour",
      })
  void saysWhatIsWrongOrWanted(String sentence, Form form, String phrase) {
    assertThat(phrases.of(tagger.of(sentence)))
        .anySatisfy(found -> {
          assertThat(found.key()).isEqualTo(phrase);
          assertThat(found.form()).isEqualTo(form);
        });
  }

  @Test
  void leavesOutThePersonForWhomItIsDone() {
    assertThat(keys("Il faut nous présenter un programme."))
        .contains("presenter un programme")
        .noneMatch(key -> key.startsWith("se "));
    assertThat(keys("Il faut me déplacer à vélo.")).contains("se deplacer a velo");
  }

  @Test
  void neverStopsOnANounThatAsksForMore() {
    assertThat(keys("La mise en place du tri."))
        .contains("mise en place du tri")
        .doesNotContain("mise");
  }

  @Test
  void leavesTheNounOfALocutionToItsVerb() {
    assertThat(keys("Ils se rendent compte de la qualité de vie."))
        .contains("qualite de vie")
        .noneMatch(key -> key.startsWith("compte"));
  }

  @Test
  void leavesOutAnAdverbOfManner() {
    assertThat(keys("Informer systématiquement sur le coût des services publics gratuits."))
        .contains("informer sur le cout des services publics");
  }

  @Test
  void neverStopsOnAPreposition() {
    assertThat(keys("Une demande d'acte de naissance de mon fils à la mairie de la ville."))
        .isNotEmpty()
        .noneMatch(key -> key.endsWith(" de") || key.endsWith(" a") || key.endsWith(" la"));
  }

  @Test
  void takesNothingPersonalNorInsulting() {
    assertThat(keys("Mon mari et moi sommes des idiots, merci Monsieur Dupont, ma fille a 12 ans."))
        .noneMatch(key -> key.matches(".*\\b(?:mon|moi|ma|idiots|monsieur|12)\\b.*"));
  }

  @Test
  void takesNoTroubleThatIsDenied() {
    assertThat(phrases.of(tagger.of("Aucun problème, pas de souci, sans difficulté.")))
        .noneMatch(found -> found.form().isProblem());
  }

  @Test
  void holdsEightWordsAtMost() {
    assertThat(
            phrases.of(
                tagger.of(
                    "Réduire le nombre de députés et de sénateurs dans les deux assemblées de la République française.")))
        .isNotEmpty()
        .allMatch(found -> found.length() <= Phrases.MOST_WORDS);
  }

  private List<String> keys(String sentence) {
    return phrases.of(tagger.of(sentence)).stream().map(Phrase::key).toList();
  }
}
