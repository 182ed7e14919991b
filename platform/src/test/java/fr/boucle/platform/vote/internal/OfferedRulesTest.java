package fr.boucle.platform.vote.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.vote.PollRule;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class OfferedRulesTest {
  @Test
  void theUsualRuleIsApproval() {
    assertThat(OfferedRules.list().getFirst().offer().name()).isEqualTo("approval");
  }

  @Test
  void everyRuleIsDescribedInBothLanguages() throws IOException {
    for (String bundle : List.of("vote", "vote_en")) {
      Properties words = new Properties();
      try (Reader reader =
          Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + ".properties"))) {
        words.load(reader);
      }
      for (OfferedRule rule : OfferedRules.list()) {
        for (String part : List.of("title", "text", "when", "votes")) {
          assertThat(words).containsKey("vote.rule." + rule.offer().name() + "." + part);
        }
        assertThat(words)
            .containsKeys(
                "vote.ballot.lead." + rule.form().kind(), "vote.papers.how." + rule.form().kind());
      }
    }
  }

  @Test
  void theBallotAnnouncedIsTheBallotRead() {
    for (OfferedRule rule : OfferedRules.list()) {
      assertThat(rule.form().kind()).isEqualTo(rule.offer().kind());
    }
  }

  @Test
  void sharesGrowByAMillionthOfTheBudgetAndAtLeastByOneEuro() {
    assertThat(stepOf("0.50")).contains("--increment 1 ");
    assertThat(stepOf("30000")).contains("--increment 1 ");
    assertThat(stepOf("1000000")).contains("--increment 1 ");
    assertThat(stepOf("10000000")).contains("--increment 10 ");
    assertThat(stepOf("987654321.25")).contains("--increment 100 ");
  }

  private static String stepOf(String budget) {
    return OfferedRules.find("equal-shares")
        .orElseThrow()
        .recount(new PollRule("equal-shares", 3, 1, new BigDecimal(budget)), "graine");
  }
}
