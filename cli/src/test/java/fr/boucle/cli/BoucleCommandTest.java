package fr.boucle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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

  @Test
  void saysInOneSentenceThatMemoryIsShort() {
    OutOfMemoryError full = new OutOfMemoryError("Java heap space");
    for (Callable<Integer> command :
        List.<Callable<Integer>>of(
            () -> {
              throw full;
            },
            () -> {
              throw new ExecutionException(full);
            })) {
      err.getBuffer().setLength(0);
      CommandLine line = new CommandLine(new Tried(command)).setErr(new PrintWriter(err));
      line.setExecutionExceptionHandler(new FailureReport());
      assertThat(BoucleCommand.execute(line)).isEqualTo(BoucleCommand.BAD_INPUT);
      assertThat(err.toString().lines()).hasSize(1);
      assertThat(err.toString()).contains("mémoire", "BOUCLE_JAVA_OPTS=-Xmx");
    }
  }

  @Command
  private record Tried(Callable<Integer> command) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      return command.call();
    }
  }
}
