package fr.boucle.platform.consultation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Public addresses made from titles. */
class SlugTest {

  @Test
  void keepsTheWordsWithoutAccentsAndSigns() {
    assertThat(Slug.of("Mieux accéder à mes droits", 1)).isEqualTo("mieux-acceder-a-mes-droits");
    assertThat(Slug.of("« L’Œuvre » : ça va ?", 1)).isEqualTo("l-oeuvre-ca-va");
  }

  @Test
  void numbersNamesakes() {
    assertThat(Slug.of("Droits", 2)).isEqualTo("droits-2");
  }

  @Test
  void alwaysFitsTheRuleOfTheTable() {
    for (String title : new String[] {"!!!", "日本", "é".repeat(200), "a-".repeat(100)}) {
      assertThat(Slug.of(title, 50)).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThan(80);
    }
  }
}
