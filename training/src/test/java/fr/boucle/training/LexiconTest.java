package fr.boucle.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.boucle.embedding.FrenchModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static final Lexicon TWO_IDEAS =
      Lexicon.of("# rien\ngirafe | horloge | girafe de bois\n\nvinaigre | grand tambour\n");

  @Test
  void readsOneIdeaPerLine() {
    assertThat(TWO_IDEAS.ideas())
        .containsExactly(
            List.of("girafe", "horloge", "girafe de bois"), List.of("vinaigre", "grand tambour"));
  }

  @Test
  void saysWhichLineHoldsASingleExpression() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lexicon.of("train | rail\nvélo\n"))
        .withMessageContaining("line 2")
        .withMessageContaining("vélo");
  }

  @Test
  void shipsIdeasOfTwoExpressionsOrMore() {
    assertThat(Lexicon.shipped().ideas()).hasSizeGreaterThan(150).allMatch(idea -> idea.size() > 1);
  }

  @Test
  void drawsTheExpressionsOfAnIdeaTogether() {
    FrenchModel model = FrenchModel.load();
    Refinement few = new Refinement(40, 16);
    List<String> sentences =
        List.of("Le tribunal a rendu son jugement", "Les navires quittent le port");

    FrenchModel refined = few.refine(model, "essai", "", TWO_IDEAS, sentences, 3);

    assertThat(cosine(refined, "horloge", "girafe"))
        .isGreaterThan(cosine(model, "horloge", "girafe") + .1);
    assertThat(cosine(refined, "horloge", "vinaigre"))
        .isLessThan(cosine(refined, "horloge", "girafe"));
    assertThat(few.refine(model, "essai", "", TWO_IDEAS, sentences, 3).identity())
        .isEqualTo(refined.identity());
  }

  private static double cosine(FrenchModel model, String a, String b) {
    float[] x = model.embed(a);
    float[] y = model.embed(b);
    double sum = 0;
    for (int d = 0; d < x.length; d++) {
      sum += (double) x[d] * y[d];
    }
    return sum;
  }
}
