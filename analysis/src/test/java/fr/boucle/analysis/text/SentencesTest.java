package fr.boucle.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void cutsAfterFullStopsButNotAfterAbbreviationsInitialsOrNumbers() {
    assertThat(
            Sentences.of(
                "M. Dupont habite av. Foch, bât. B. Il attend depuis 3.5 heures. L'art. 12 est clair !"))
        .containsExactly(
            "M. Dupont habite av. Foch, bât. B. Il attend depuis 3.5 heures.",
            "L'art. 12 est clair !");
    assertThat(Sentences.of("Voir www.service-public.fr pour la suite. Merci de répondre."))
        .hasSize(2);
  }

  @Test
  void cutsWhereTheSpaceAfterAStopIsMissing() {
    assertThat(Sentences.of("J'attends mon passeport.Je n'ai pas de réponse"))
        .containsExactly("J'attends mon passeport.", "Je n'ai pas de réponse");
    assertThat(Sentences.of("Accueil de la mairieIl y a trop de bruit ici"))
        .containsExactly("Accueil de la mairie.", "Il y a trop de bruit ici");
  }

  @Test
  void keepsEachListItemApart() {
    assertThat(
            Sentences.of(
                "- moins de bruit la nuit\n- plus de bus le soir\n2) des trottoirs plus larges"))
        .containsExactly(
            "moins de bruit la nuit", "plus de bus le soir", "des trottoirs plus larges");
  }

  @Test
  void joinsALineThatContinuesTheOneBefore() {
    assertThat(Sentences.of("Le bus ne passe\nplus dans notre village"))
        .containsExactly("Le bus ne passe plus dans notre village");
  }

  @Test
  void keepsShortPiecesWithTheirNeighbour() {
    assertThat(Sentences.of("Non. Jamais. Le bus est en retard."))
        .containsExactly("Non. Jamais. Le bus est en retard.");
  }

  @Test
  void cutsALongTextWithoutPunctuationBeforeItsConnectors() {
    String clause =
        "le bus du matin arrive toujours en retard à cause des travaux de la grande rue du centre ville ";
    assertThat(Sentences.of(clause + "mais " + clause + "donc " + clause)).hasSizeGreaterThan(1);
  }

  @Test
  void losesNothingButSpacesAndBullets() {
    String text = "PAS DE MEDECIN ICI!!! que faire ? \"Rien\" ; attendre... etc. et payer";
    assertThat(Folding.key(String.join(" ", Sentences.of(text)))).isEqualTo(Folding.key(text));
    assertThat(Sentences.of("  \n … ")).isEmpty();
  }

  @Test
  void knowsTheWholeSentenceOfEachOfItsParts() {
    String whole =
        "Aucun problème n'est plus important : certains demandent une réponse urgente ; d'autres peuvent attendre un peu.";
    assertThat(Sentences.parts(whole + " Merci de nous lire encore."))
        .extracting(Sentences.Part::whole)
        .containsExactly(whole, whole, whole, "Merci de nous lire encore.");
  }
}
