package fr.boucle.cli;

import fr.boucle.voting.Rule;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code boucle rules}: lists the rules, one line each, with their parameters and source. */
@Command(name = "rules", resourceBundle = "fr.boucle.cli.messages")
final class RulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (Rule rule : new RuleCatalogue(RuleCatalogue.Settings.standard()).list()) {
      out.println(
          Messages.get(
              "rules.line",
              rule.name(),
              rule.description(Messages.language()),
              String.join(", ", rule.parameters().keySet()),
              Messages.get("rules.source." + family(rule.name()))));
    }
    return BoucleCommand.SUCCESS;
  }

  private static String family(String name) {
    int end = name.indexOf('+') < 0 ? name.length() : name.indexOf('+');
    String first = name.substring(0, end);
    return first.startsWith("mes-") ? "mes" : first.startsWith("greedy-") ? "greedy" : first;
  }
}
