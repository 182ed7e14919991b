package fr.boucle.cli;

import fr.boucle.cli.detect.DetectCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code boucle}: lists what the tool can do when called alone and hands over to its
 * subcommands. Adding one is adding its class to {@code subcommands} and its sentences to the
 * bundle.
 *
 * <p>Exit codes are {@link #SUCCESS}, {@link #FAILED_CHECK} and {@link #BAD_INPUT}. A subcommand
 * refuses its input by throwing {@link RefusedInputException}.
 */
@Command(
    name = "boucle",
    sortOptions = false,
    subcommands = {
      DetectCommand.class,
      CountCommand.class,
      RulesCommand.class,
      VerifyCommand.class
    },
    resourceBundle = "fr.boucle.cli.messages")
public final class BoucleCommand implements Runnable {
  /** All is well. */
  public static final int SUCCESS = 0;

  /** The command worked and what it checked is wrong or different. */
  public static final int FAILED_CHECK = 1;

  /** Wrong usage, or input that cannot be read. */
  public static final int BAD_INPUT = 2;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      descriptionKey = "help")
  @SuppressWarnings("UnusedVariable") // written and read by picocli
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Prints the help, since {@code boucle} alone asks for nothing. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /**
   * Runs one command line.
   *
   * @param out where results go
   * @param err where refusals go
   * @param arguments the words typed after {@code boucle}
   * @return the exit code
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new BoucleCommand()).setOut(out).setErr(err);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    FailureReport report = new FailureReport();
    line.setParameterExceptionHandler(report);
    line.setExecutionExceptionHandler(report);
    int code = execute(line, arguments);
    out.flush();
    err.flush();
    return code;
  }

  /** Runs a command line; picocli reports exceptions, and lets errors pass. */
  static int execute(CommandLine line, String... arguments) {
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError full) {
      line.getErr().println(FailureReport.sentence(full));
      return BAD_INPUT;
    }
  }

  /**
   * Runs the words of the shell and exits with the code of {@link #run(PrintWriter, PrintWriter,
   * String...)}.
   */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }
}
