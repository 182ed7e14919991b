package fr.boucle.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamiliesTest {
  @Test
  void bearsTheNamesOfItsTwoLargestNamedThemes() {
    assertThat(
            Families.label(
                List.of(
                    theme("Trier les déchets", LabelSource.LIBRARY),
                    theme("Éviter les emballages", LabelSource.PERSON),
                    theme("Fermer l’eau", LabelSource.LIBRARY))))
        .isEqualTo("Trier les déchets · Éviter les emballages");
  }

  @Test
  void listsNoWordsBesideAName() {
    assertThat(
            Families.label(
                List.of(
                    theme("Trier les déchets", LabelSource.LIBRARY),
                    theme("Payer, prêt", LabelSource.NONE, "payer", "prêt"))))
        .isEqualTo("Trier les déchets");
  }

  @Test
  void listsWordsWhenNothingInItHasAName() {
    assertThat(
            Families.label(
                List.of(
                    theme("Payer, prêt, rude", LabelSource.NONE, "payer", "prêt", "rude"),
                    theme("Hugo, motos", LabelSource.NONE, "hugo", "motos"))))
        .isEqualTo("Payer, prêt");
  }

  private static Theme theme(String label, LabelSource source, String... terms) {
    return new Theme(
        label,
        Segment.Kind.PROBLEM,
        label,
        source,
        Arrays.asList(terms),
        List.of(),
        List.of(),
        new Counts(3, 3, 0, 0, 3, 0),
        false);
  }
}
