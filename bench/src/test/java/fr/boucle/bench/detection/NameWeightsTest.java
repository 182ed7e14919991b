package fr.boucle.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NameWeightsTest {
  private static final Path JUDGED = Path.of("../docs/bench/judged-names.csv");
  private static final Path RANKING =
      Path.of("../analysis/src/main/java/fr/boucle/analysis/label/Ranking.java");

  @Test
  void theLibraryRanksWithTheWeightsThatWereLearned() throws IOException {
    Map<String, Double> learned = NameWeights.read(JUDGED).weights();
    assertThat(learned).hasSize(11);
    String source = Files.readString(RANKING);
    for (Map.Entry<String, Double> clue : learned.entrySet()) {
      Matcher constant =
          Pattern.compile("double " + clue.getKey().toUpperCase(Locale.ROOT) + " = ([-0-9.]+);")
              .matcher(source);
      assertThat(constant.find()).as(clue.getKey()).isTrue();
      assertThat(Double.parseDouble(constant.group(1)))
          .as(clue.getKey())
          .isCloseTo(clue.getValue(), within(0.005));
    }
  }

  @Test
  void mostNamesChosenOnAQuestionLeftAsideHold() throws IOException {
    int holding = 0;
    int misleading = 0;
    int named = 0;
    for (int[] verdicts : NameWeights.read(JUDGED).leftAside().values()) {
      holding += verdicts[0] + verdicts[1];
      misleading += verdicts[3];
      named += verdicts[0] + verdicts[1] + verdicts[2] + verdicts[3];
    }
    assertThat(named).isGreaterThan(170);
    assertThat(holding).isGreaterThan(named * 6 / 10);
    assertThat(misleading).isLessThan(named * 12 / 100);
  }
}
