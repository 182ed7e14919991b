package fr.boucle.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClausesTest {
  private final Clauses clauses = new Clauses();

  @Test
  void cutsAListOfSubjects() {
    assertThat(clauses.of("Santé, éducation, justice"))
        .containsExactly("Santé", "éducation", "justice");
    assertThat(clauses.of("Je composte, je trie mes déchets et je mange bio."))
        .containsExactly("Je composte", "je trie mes déchets", "et je mange bio.");
    assertThat(clauses.of("Écoles/crèches (cantines) - sport"))
        .containsExactly("Écoles", "crèches", "cantines", "sport");
  }

  @Test
  void keepsWithItsSentenceWhatOnlyContinuesIt() {
    assertThat(clauses.of("Dans mon village, il n'y a plus de médecin."))
        .containsExactly("Dans mon village, il n'y a plus de médecin.");
    assertThat(clauses.of("La poste, qui ferme à midi, manque aux anciens"))
        .containsExactly("La poste, qui ferme à midi", "manque aux anciens");
    assertThat(clauses.of("L'arrêt n'a pas d'abri, on attend sous la pluie."))
        .containsExactly("L'arrêt n'a pas d'abri, on attend sous la pluie.");
    assertThat(clauses.of("Moins de camions, de bruit et de poussière"))
        .containsExactly("Moins de camions, de bruit et de poussière");
  }

  @Test
  void neverLeavesAPieceWithoutAWordOfMeaning() {
    assertThat(clauses.of("Oui, mais, le loyer, etc."))
        .containsExactly("Oui, mais, le loyer, etc.");
    assertThat(clauses.of("et, mais")).containsExactly("et, mais");
  }

  @Test
  void cutsNoNumberAndNoAbbreviationWithASlash() {
    assertThat(clauses.of("Un loyer à 7,50 euros ouvert 24/24"))
        .containsExactly("Un loyer à 7,50 euros ouvert 24/24");
  }

  @Test
  void losesNoLetterInThousandsOfSentences() {
    List<String> words =
        List.of(
            "le bus", "qui", ",", " et ", "médecin", "/", "(", ")", " - ", "dans", ";", "ou", "3");
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      StringBuilder sentence = new StringBuilder("x");
      for (int w = 0; w < random.nextInt(15); w++) {
        sentence.append(random.nextBoolean() ? " " : "").append(words.get(random.nextInt(13)));
      }
      List<String> parts = clauses.of(sentence.toString());
      assertThat(letters(String.join(" ", parts))).isEqualTo(letters(sentence.toString()));
      assertThat(parts).allMatch(part -> !part.isBlank());
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
