package fr.boucle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BoucleCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return BoucleCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  @Test
  void listsItsCommandsWhenCalledAlone() {
    assertThat(run()).isEqualTo(BoucleCommand.SUCCESS);
    assertThat(out.toString()).contains("boucle", "--help");
  }

  @Test
  void refusesAnUnknownWordInOneSentence() {
    assertThat(run("cmopter")).isEqualTo(BoucleCommand.BAD_INPUT);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("cmopter", "boucle --help");
  }
}
