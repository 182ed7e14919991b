package fr.boucle.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Le bus de 7 h ne passe plus.",
        "3 < 5 et 5 > 3",
        "A & B",
        "Les retards < 10 min & les annulations>3 par jour",
        "R&D; la R&eacute sans fin",
        "Écrivez à <jeanne@exemple.fr>",
        "Je mets <mon nom> ici, <3 <Paris>",
        "un <!-- sans fin",
        "&inconnu; &#0; &#xD800; &#9999999;"
      })
  void leavesWhatHoldsNoMarkupAsTyped(String typed) {
    assertThat(Markup.plain(typed)).isEqualTo(typed);
  }

  @Test
  void readsWhatAnEditorExported() {
    assertThat(Markup.plain("<p>Pas de rendez-vous&nbsp;en préfecture avant des mois.</p>"))
        .isEqualTo("Pas de rendez-vous en préfecture avant des mois.");
    assertThat(
            Markup.plain(
                "<div class=\"ql-editor\"><p>Impossible en pr&eacute;fecture.</p>\n<p>C&#39;est"
                    + " <STRONG>long</STRONG> &amp; <em>p&#xE9;nible</em>.</p></div>"))
        .isEqualTo("Impossible en préfecture.\nC'est long & pénible.");
    assertThat(
            Markup.plain("impossible<br>depuis<br/>des mois&hellip; 5 &lt; 6 &euro; &OElig;uvre"))
        .isEqualTo("impossible\ndepuis\ndes mois… 5 < 6 € Œuvre");
    assertThat(Markup.plain("<ul><li>bus</li><li>train</li></ul>")).isEqualTo("bus\ntrain");
    assertThat(Markup.plain("&laquo;&nbsp;&Agrave; &ccedil;&agrave; &yuml;&raquo;"))
        .isEqualTo("« À çà ÿ»");
  }

  @Test
  void leavesOutWhatNobodyReads() {
    assertThat(Markup.plain("<!-- Word --><style>p {color: red}</style><p>Bus</p><o:p></o:p>"))
        .isEqualTo("Bus");
    assertThat(Markup.plain("Avant<SCRIPT>alert(1)</script > après")).isEqualTo("Avant après");
    assertThat(Markup.plain("<script>le reste est lu")).isEqualTo("le reste est lu");
  }

  @Test
  void decodesEntitiesOnce() {
    assertThat(Markup.plain("&amp;eacute; &lt;p&gt;")).isEqualTo("&eacute; <p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "<!--", "<script>", "<p ", "&", "&amp", "<p>", "<a <b/"})
  void readsALongTextInOnePass(String piece) {
    String typed = piece.repeat(200_000);

    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Markup.plain(typed));
  }
}
