package fr.boucle.cli;

import fr.boucle.voting.Rule;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code boucle rules}: lists the rules by family, one line each, with their source and parameters;
 * a completed rule says only what its last word adds. {@code boucle rules NAME} says all of one.
 */
@Command(name = "rules", resourceBundle = "fr.boucle.cli.messages")
final class RulesCommand implements Callable<Integer> {
  private static final String LINE_OF_80 = "(.{1,80})(?:\\s+|$)";

  /** Words that vary another completion rather than the bare rule. */
  private static final Map<String, String> VARIANTS =
      Map.of("add1-noexhaust", "add1", "add1u", "add1");

  @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "rules.name")
  private @Nullable String name;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final RuleCatalogue catalogue = new RuleCatalogue(RuleCatalogue.Settings.standard());

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (name == null) {
      list(out);
    } else {
      describe(name, out);
    }
    return BoucleCommand.SUCCESS;
  }

  private void list(PrintWriter out) {
    Map<String, List<Rule>> groups = new LinkedHashMap<>();
    for (Rule rule : catalogue.list()) {
      groups.computeIfAbsent(group(rule.name()), group -> new ArrayList<>()).add(rule);
    }
    groups.forEach((group, rules) -> {
      out.println(Messages.get("rules.group." + group));
      out.println(Messages.get("rules.source", source(group)));
      int width = rules.stream().mapToInt(rule -> rule.name().length()).max().orElse(0);
      for (Rule rule : rules) {
        String added = String.join(", ", addedParameters(rule));
        String says = "  %-" + width + "s  %s" + (added.isEmpty() ? "" : " · %s") + "%n";
        out.printf(says, rule.name(), shortly(rule.name()), added);
      }
      out.println();
    });
    out.println(Messages.get("rules.more"));
  }

  private void describe(String asked, PrintWriter out) {
    Rule rule = find(asked);
    List<String> words = words(asked);
    print(out, rule.description(Messages.language()));
    for (String word : words.subList(1, words.size())) {
      print(out, Messages.get("rules.adds", word, Messages.get("rules.short." + word)));
    }
    print(out, Messages.get("rules.parameters", String.join(", ", rule.parameters().keySet())));
    print(out, Messages.get("rules.source", source(group(asked))));
  }

  private static void print(PrintWriter out, String text) {
    out.print(text.replaceAll(LINE_OF_80, "$1" + System.lineSeparator()));
  }

  /** Lists the parameters that the last word of a name brings. */
  private Set<String> addedParameters(Rule rule) {
    Set<String> added = new TreeSet<>(rule.parameters().keySet());
    List<String> words = new ArrayList<>(words(rule.name()));
    String last = words.removeLast();
    if (!words.isEmpty()) {
      if (VARIANTS.containsKey(last)) {
        words.add(Objects.requireNonNull(VARIANTS.get(last)));
      }
      added.removeAll(find(String.join("+", words)).parameters().keySet());
    }
    return added;
  }

  private Rule find(String asked) {
    return catalogue
        .find(asked)
        .orElseThrow(() -> new RefusedInputException("count.unknown", asked));
  }

  private static String shortly(String name) {
    List<String> words = words(name);
    String last = Messages.get("rules.short." + words.getLast());
    return words.size() == 1 ? last : "+ " + last;
  }

  private static String group(String name) {
    String first = words(name).getFirst();
    return first.startsWith("greedy-") ? "greedy" : first;
  }

  private static String source(String group) {
    return Messages.get("rules.source." + (group.startsWith("mes-") ? "mes" : group));
  }

  private static List<String> words(String name) {
    return Arrays.asList(name.split("\\+", -1));
  }
}
