package fr.boucle.training;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.embedding.FrenchModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdaptationTest {
  private static final FrenchModel MODEL = FrenchModel.load();
  private static final Adaptation SHORT = new Adaptation(200, 24);

  @Test
  void bringsANewWordCloserToWhatItIsSaidWith() {
    FrenchModel adapted = SHORT.of(MODEL, texts(), 7).model();

    assertThat(cosine(adapted, "la zibulette", "le repas de la cantine"))
        .isGreaterThan(cosine(MODEL, "la zibulette", "le repas de la cantine") + .08);
  }

  @Test
  void keepsTheRestOfTheLanguageInPlace() {
    FrenchModel adapted = SHORT.of(MODEL, texts(), 7).model();
    List<String> elsewhere =
        List.of(
            "Le tribunal a rendu son jugement",
            "Les navires quittent le port",
            "La recherche sur le cancer");

    for (String text : elsewhere) {
      assertThat(dot(adapted.embed(text), MODEL.embed(text))).as(text).isGreaterThan(.9);
    }
  }

  @Test
  void givesTheSameBytesWhateverTheOrderOfTheTexts() {
    List<String> shuffled = new ArrayList<>(texts());
    Collections.shuffle(shuffled, new Random(3));
    shuffled.add(shuffled.getFirst());

    Adaptation.Adapted first = new Adaptation(3, 16).of(MODEL, texts(), 7);
    Adaptation.Adapted second = new Adaptation(3, 16).of(MODEL, shuffled, 7);

    assertThat(second.model().identity()).isEqualTo(first.model().identity());
    assertThat(second.textsSha256()).isEqualTo(first.textsSha256());
  }

  @Test
  void givesTheSameBytesWhateverTheNumberOfThreads() {
    Adaptation.Adapted alone = adaptWith(1);
    Adaptation.Adapted together = adaptWith(4);

    assertThat(together.model().identity()).isEqualTo(alone.model().identity());
  }

  private static Adaptation.Adapted adaptWith(int threads) {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.invoke(ForkJoinTask.adapt(() -> new Adaptation(3, 33).of(MODEL, texts(), 7)));
    }
  }

  @Test
  void givesEachAdaptationItsOwnIdentity() {
    Adaptation.Adapted first = new Adaptation(3, 16).of(MODEL, texts(), 7);
    List<String> more = new ArrayList<>(texts());
    more.add("Le stade est fermé le dimanche. Les enfants jouent sur la route.");

    assertThat(first.model().identity()).isNotEqualTo(MODEL.identity());
    assertThat(first.model().identity().name()).startsWith(MODEL.identity().name() + "+");
    assertThat(new Adaptation(3, 16).of(MODEL, texts(), 8).model().identity())
        .isNotEqualTo(first.model().identity());
    assertThat(new Adaptation(3, 16).of(MODEL, more, 7).model().identity())
        .isNotEqualTo(first.model().identity());
  }

  @Test
  void leavesTheModelAsItIsWhereTextsTeachNothing() {
    Adaptation.Adapted adapted = Adaptation.adapt(MODEL, List.of("Rien à dire.", "", "RAS"), 7);

    assertThat(adapted.model().identity()).isEqualTo(MODEL.identity());
    assertThat(adapted.pairs()).isZero();
  }

  @Test
  void countsWhatItLearnedFrom() {
    Adaptation.Adapted adapted = new Adaptation(1, 4).of(MODEL, texts(), 7);

    assertThat(adapted.newWords()).as("zibulette only").isEqualTo(1);
    assertThat(adapted.pairs()).isEqualTo(texts().size());
  }

  @Test
  void survivesBeingWrittenAndReadAgain(@TempDir Path folder) throws Exception {
    FrenchModel adapted = new Adaptation(3, 16).of(MODEL, texts(), 7).model();
    Path versioned = folder.resolve(adapted.identity().name());

    adapted.weights().write(versioned);

    FrenchModel read = FrenchModel.load(versioned);
    assertThat(read.identity()).isEqualTo(adapted.identity());
    assertThat(read.embed("la zibulette de midi")).isEqualTo(adapted.embed("la zibulette de midi"));
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    String[] meals = {
      "Le repas de la cantine est froid",
      "Les menus de la cantine manquent de légumes",
      "On mange mal à la cantine de l'école"
    };
    String[] others = {
      "Le bus passe trop rarement le soir",
      "La rue du marché est pleine de trous",
      "La piscine ferme pendant les vacances"
    };
    for (int i = 0; i < 12; i++) {
      texts.add(
          meals[i % 3]
              + " le jour "
              + "abcdefghijkl".charAt(i)
              + "a. La zibulette servie aux enfants coûte trop cher.");
      texts.add(
          others[i % 3]
              + " depuis "
              + "abcdefghijkl".charAt(i)
              + "e mois. Personne ne répond à la mairie.");
    }
    return texts;
  }

  private static double cosine(FrenchModel model, String a, String b) {
    return dot(model.embed(a), model.embed(b));
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (double) a[d] * b[d];
    }
    return sum;
  }
}
