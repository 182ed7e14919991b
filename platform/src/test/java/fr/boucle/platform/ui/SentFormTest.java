package fr.boucle.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

final class SentFormTest {
  @ParameterizedTest
  @CsvSource({
    "http://boucle.fr/demarches/a/contribuer?x=1, /demarches/a/contribuer",
    "http://mauvais.fr/demarches/a, /",
    "http://boucle.fr//mauvais.fr, /",
    "http://boucle.fr/\\mauvais.fr, /",
    "javascript:alert(1), /",
    ", /"
  })
  void leadsBackOnlyToAPageOfThisSite(@Nullable String sender, String back) {
    assertThat(SentForm.page(sender, "boucle.fr")).isEqualTo(back);
  }

  @Test
  void givesBackSentencesAndNoSecret() {
    var request = new MockHttpServletRequest("POST", "/");
    request.setParameter("_csrf", "a b");
    request.setParameter("password", "une petite phrase");
    request.setParameter("commune", "06029");
    request.setParameter("text", " Le bus ne passe plus. ");

    assertThat(SentForm.texts(request)).containsExactly("Le bus ne passe plus.");
  }

  @Test
  void givesBackNothingOfAnAddress() {
    var request = new MockHttpServletRequest("GET", "/");
    request.setParameter("text", "phrase glissée dans un lien");

    assertThat(SentForm.texts(request)).isEmpty();
  }
}
