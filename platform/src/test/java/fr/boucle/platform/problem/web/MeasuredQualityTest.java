package fr.boucle.platform.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What « Comment ça marche » claims is what {@code docs/bench} says. */
class MeasuredQualityTest {
  private static final Path BENCH = Path.of("../docs/bench");

  @Test
  void everyFigureShownStandsInTheReportItNames() throws IOException {
    Properties shown = new Properties();
    try (InputStream file = MeasuredQuality.class.getResourceAsStream(MeasuredQuality.FILE)) {
      shown.load(file);
    }
    for (String name : List.of(shown.getProperty("figures").split(",", -1))) {
      String report = Files.readString(BENCH.resolve(shown.getProperty(name + ".source")));
      assertThat(report).as(name).contains(written(shown.getProperty(name + ".value")));
      String compared = shown.getProperty(name + ".wordsAlone");
      if (compared != null) {
        assertThat(report).as(name + " with words alone").contains(written(compared));
      }
    }
  }

  @Test
  void readsSharesBetweenNothingAndAll() {
    assertThat(MeasuredQuality.read().figures())
        .hasSizeGreaterThan(3)
        .allSatisfy(figure -> assertThat(figure.value()).isBetween(0.0, 1.0));
  }

  private static String written(String figure) {
    return figure.replace("/", " of ");
  }
}
