package fr.boucle.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearIdenticalTest {
  private static final String CAMPAIGN =
      "Nous demandons le maintien de la ligne de bus 12 qui dessert le quartier des Acacias, car"
          + " sans elle les personnes âgées ne peuvent plus aller au marché ni chez le médecin, et"
          + " les lycéens arrivent en retard tous les matins depuis la rentrée de septembre.";
  private static final List<String> PLACES =
      List.of("Tilleuls", "Marronniers", "Platanes", "Bleuets");

  @Test
  void findsEveryCopyWithLightEditsInThousandsOfDraws() {
    List<String> texts = new ArrayList<>(List.of(CAMPAIGN));
    for (int seed = 0; seed < 3_000; seed++) {
      texts.add(edited(new Random(seed)));
    }
    assertThat(NearIdentical.originals(texts)).containsOnly(0);
  }

  @Test
  void readsNumbersAsAlikeAndAcceptsADroppedSentence() {
    String story = "J'ai attendu 3 heures au guichet 4. " + CAMPAIGN + " Merci de votre attention.";
    List<String> texts =
        List.of(
            story,
            "J'ai attendu 5 heures au guichet 9. " + CAMPAIGN,
            CAMPAIGN + " J'ai attendu 2 heures au guichet 7. Merci de votre attention.");
    assertThat(NearIdentical.originals(texts)).containsExactly(0, 0, 0);
  }

  @Test
  void keepsApartTextsThatShareOnlyTheirPoliteFrame() {
    List<String> texts =
        List.of(
            "Madame, Monsieur, je me permets de vous écrire pour vous signaler que la cantine de"
                + " l'école sert trop peu de légumes frais aux enfants, je vous remercie d'avance.",
            "Madame, Monsieur, je me permets de vous écrire pour vous signaler que le trottoir de"
                + " la rue haute est impraticable en fauteuil, je vous remercie d'avance.",
            "Madame, Monsieur, je me permets de vous écrire pour vous signaler que mon dossier"
                + " d'allocation dort depuis six mois sans réponse, je vous remercie d'avance.");
    assertThat(NearIdentical.originals(texts)).containsExactly(0, 1, 2);
  }

  @Test
  void leavesShortTextsAlone() {
    assertThat(
            NearIdentical.originals(
                List.of("Il faut baisser les impôts.", "Il faut augmenter les impôts.")))
        .containsExactly(0, 1);
  }

  @Test
  void drawsNoChainFromTextsThatDriftAway() {
    String[] words =
        IntStream.range(0, 60).mapToObj(i -> "mot" + letters(i)).toArray(String[]::new);
    List<String> drifting = new ArrayList<>();
    for (int shift = 0; shift + 20 <= words.length; shift += 2) {
      drifting.add(String.join(" ", Arrays.copyOfRange(words, shift, shift + 20)));
    }
    int[] originals = NearIdentical.originals(drifting);
    for (int i = 0; i < originals.length; i++) {
      assertThat(i - originals[i]).as("text %d", i).isBetween(0, 2);
    }
    assertThat(originals[drifting.size() - 1]).isNotZero();
  }

  private static String letters(int number) {
    return Character.toString((char) ('a' + number / 10)) + (char) ('a' + number % 10);
  }

  private static String edited(Random random) {
    List<String> words = new ArrayList<>(List.of(CAMPAIGN.split(" ")));
    words.replaceAll(w -> w.equals("12") ? String.valueOf(10 + random.nextInt(80)) : w);
    words.replaceAll(w -> w.equals("Acacias,") ? PLACES.get(random.nextInt(4)) + "," : w);
    if (random.nextBoolean()) {
      words.remove(words.size() - 1 - random.nextInt(4));
    }
    if (random.nextBoolean()) {
      words.set(30 + random.nextInt(5), "voisins");
    }
    String text = String.join(" ", words);
    return random.nextInt(3) == 0 ? Folding.fold(text) : "Bonjour. " + text;
  }
}
