package fr.boucle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.Rule;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulesCommandTest {
  private static final List<Rule> RULES =
      new RuleCatalogue(RuleCatalogue.Settings.standard()).list();

  private final Locale before = Locale.getDefault();
  private final StringWriter out = new StringWriter();

  @AfterEach
  void speaksAsBefore() {
    Locale.setDefault(before);
  }

  private int run(String... arguments) {
    return BoucleCommand.run(new PrintWriter(out), new PrintWriter(out), arguments);
  }

  @Test
  void listsEveryRuleOnOneShortLineUnderItsSource() {
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      Locale.setDefault(locale);
      out.getBuffer().setLength(0);
      assertThat(run("rules")).isEqualTo(BoucleCommand.SUCCESS);
      List<String> lines = out.toString().lines().toList();
      assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
      assertThat(lines.stream().filter(line -> line.startsWith("  ")).map(RulesCommandTest::name))
          .containsExactlyElementsOf(RULES.stream().map(Rule::name).toList());
      assertThat(lines).filteredOn(line -> line.contains("NeurIPS 2021")).hasSize(4);
    }
  }

  @Test
  void saysOfACompletedRuleOnlyWhatItsLastWordAdds() {
    Locale.setDefault(Locale.FRENCH);
    run("rules");
    assertThat(out.toString().lines().map(String::strip))
        .contains(
            "mes-cost+add1                   + parts agrandies"
                + " · exhaustive-stop, increment, whole-start",
            "mes-cost+add1+greedy            + puis décompte simple"
                + " · include-unsupported, skip, then");
  }

  @Test
  void describesEveryRuleInFull() {
    Locale.setDefault(Locale.FRENCH);
    for (Rule rule : RULES) {
      out.getBuffer().setLength(0);
      assertThat(run("rules", rule.name())).isEqualTo(BoucleCommand.SUCCESS);
      String said = out.toString();
      assertThat(said.replaceAll("\\s+", " "))
          .contains(rule.description(Locale.FRENCH).replaceAll("\\s+", " "))
          .contains("Paramètres : " + String.join(", ", rule.parameters().keySet()) + ".")
          .contains("Source : ");
      assertThat(said.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
    }
    assertThat(run("rules", "loterie")).isEqualTo(BoucleCommand.BAD_INPUT);
  }

  private static String name(String line) {
    return line.strip().split(" ", 2)[0];
  }
}
