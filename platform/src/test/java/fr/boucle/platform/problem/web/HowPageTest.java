package fr.boucle.platform.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.RunId;
import fr.boucle.platform.problem.web.HowPage.Setting;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HowPageTest {
  @Test
  void showsEachSettingOnceAsItWasUsed() {
    HowPage page =
        page(
            "Parameters[seed=1, consensusRuns=0, smallestTheme=0],"
                + " used Parameters[seed=1, consensusRuns=20, smallestTheme=3], resolution=2.5");
    assertThat(page.settings())
        .containsExactly(
            new Setting("seed", "1"),
            new Setting("consensusRuns", "20"),
            new Setting("smallestTheme", "3"),
            new Setting("resolution", "2.5"));
  }

  private static HowPage page(String parameters) {
    Instant now = Instant.EPOCH;
    AnalysisRun run =
        new AnalysisRun(
            new RunId(1),
            new RoundId(1),
            AnalysisRun.State.DONE,
            "DONE",
            1000,
            now,
            now,
            20,
            2,
            1,
            "library",
            "model",
            "",
            parameters,
            false,
            "",
            "",
            "",
            0,
            1,
            1,
            0,
            15);
    return new HowPage(run, null, MeasuredQuality.read());
  }
}
