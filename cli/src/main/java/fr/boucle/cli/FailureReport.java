package fr.boucle.cli;

import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns every failure of a command into one sentence on the error stream and an exit code. */
final class FailureReport implements IParameterExceptionHandler, IExecutionExceptionHandler {
  @Override
  public int handleParseException(ParameterException refused, String[] arguments) {
    CommandLine line = refused.getCommandLine();
    line.getErr().println(sentence(refused, line.getCommandSpec().qualifiedName()));
    return BoucleCommand.BAD_INPUT;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult arguments) {
    line.getErr().println(sentence(failure));
    return BoucleCommand.BAD_INPUT;
  }

  /** Twice the memory that was not enough, as {@code java -Xmx} takes it. */
  private static String megabytes() {
    return (Runtime.getRuntime().maxMemory() >> 19) + "m";
  }

  private static String sentence(ParameterException refused, String command) {
    return switch (refused) {
      case MissingParameterException missing ->
          Messages.get("failure.missing", labels(missing), command);
      case UnmatchedArgumentException unknown ->
          Messages.get("failure.unknown", String.join(" ", unknown.getUnmatched()), command);
      default ->
          Messages.get(
              "failure.usage", Objects.requireNonNullElse(refused.getValue(), ""), command);
    };
  }

  private static String labels(MissingParameterException missing) {
    return String.join(
        ", ",
        missing.getMissing().stream()
            .map(arg -> arg.isOption() ? optionName(arg) : arg.paramLabel())
            .toList());
  }

  private static String optionName(CommandLine.Model.ArgSpec option) {
    return ((CommandLine.Model.OptionSpec) option).longestName();
  }

  /** Returns the sentence for any failure; a shortage of memory may come from another thread. */
  static String sentence(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return Messages.get("failure.memory", megabytes());
      }
    }
    return switch (failure) {
      case RefusedInputException refused -> Objects.requireNonNull(refused.getMessage());
      case NoSuchFileException absent -> Messages.get("failure.absent", absent.getFile());
      case FileSystemException unusable -> Messages.get("failure.file", unusable.getFile());
      default -> Messages.get("failure.unexpected", failure.toString());
    };
  }
}
