package fr.boucle.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverageSelectionTest {

  @Test
  void takesRareWordsFirstAndFrequentOnesOnlyUpToTheBound() {
    List<TranslatedPair> pairs = new ArrayList<>();
    IntStream.range(0, 50).forEach(i -> pairs.add(new TranslatedPair("a bus", "le bus")));
    pairs.add(new TranslatedPair("a town hall", "une mairie"));

    List<TranslatedPair> chosen = new CoverageSelection(List.of(3)).choose(pairs, 100, 1);

    assertThat(chosen).hasSize(4).contains(new TranslatedPair("a town hall", "une mairie"));
  }

  @Test
  void stopsAtTheNumberAsked() {
    List<TranslatedPair> pairs =
        IntStream.range(0, 50)
            .mapToObj(
                i -> new TranslatedPair("x", "mot" + (char) ('a' + i % 26) + (char) ('a' + i / 26)))
            .toList();

    assertThat(new CoverageSelection().choose(pairs, 7, 1)).hasSize(7);
    assertThat(new CoverageSelection().choose(pairs, 7, 1))
        .isEqualTo(new CoverageSelection().choose(pairs, 7, 1));
  }
}
