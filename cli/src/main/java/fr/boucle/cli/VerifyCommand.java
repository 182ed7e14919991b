package fr.boucle.cli;

import fr.boucle.cli.recount.Recount;
import fr.boucle.voting.Option;
import fr.boucle.voting.pabulib.PbElection;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code boucle verify}: recounts a published result from its folder, which holds one {@code .pb}
 * file and one {@code .json} as {@code boucle count --json} writes it, with the second count of
 * {@link fr.boucle.cli.recount}; says identical, or names the first difference.
 */
@Command(name = "verify", resourceBundle = "fr.boucle.cli.messages")
final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", descriptionKey = "verify.folder")
  private Path folder = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new RefusedInputException("verify.nofolder", folder);
    }
    PbElection election = ElectionFile.read(only(".pb"));
    Path resultFile = only(".json");
    if (!(Json.read(resultFile) instanceof Map<?, ?> result)) {
      throw new RefusedInputException("verify.incomplete", resultFile, "rule");
    }
    List<String> published = strings(result, "winners", resultFile);
    Recount.Result recounted = recount(election, result, resultFile);
    Optional<String> difference =
        difference(published, recounted.winners())
            .or(() -> moneyDifference(election, result, recounted.winners()))
            .or(() -> iterationsDifference(result, recounted.iterations()))
            .or(() -> standingsDifference(result, recounted));
    spec.commandLine()
        .getOut()
        .println(
            difference.orElseGet(
                () -> Messages.get("verify.identical", recounted.winners().size(), folder)));
    return difference.isPresent() ? BoucleCommand.FAILED_CHECK : BoucleCommand.SUCCESS;
  }

  private Recount.Result recount(PbElection election, Map<?, ?> result, Path file) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (result.get("parameters") instanceof Map<?, ?> given) {
      given.forEach((name, value) -> parameters.put(String.valueOf(name), String.valueOf(value)));
    }
    String rule = String.valueOf(result.get("rule"));
    try {
      return Recount.count(election.profile(), rule, parameters);
    } catch (IllegalArgumentException unknown) {
      throw new RefusedInputException("verify.rule", file, rule);
    }
  }

  private static Optional<String> difference(List<String> published, List<String> recounted) {
    for (int place = 0; place < Math.max(published.size(), recounted.size()); place++) {
      String announced = place < published.size() ? published.get(place) : "—";
      String found = place < recounted.size() ? recounted.get(place) : "—";
      if (!announced.equals(found)) {
        return Optional.of(Messages.get("verify.place", place + 1, announced, found));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> moneyDifference(
      PbElection election, Map<?, ?> result, List<String> winners) {
    BigDecimal total = BigDecimal.ZERO;
    for (Option option : election.profile().options()) {
      total = winners.contains(option.id()) ? total.add(option.cost()) : total;
    }
    if (differs(result.get("total_cost"), total)) {
      return Optional.of(
          Messages.get("verify.cost", String.valueOf(result.get("total_cost")), total));
    }
    BigDecimal budget = election.profile().budget();
    return differs(result.get("budget"), budget)
        ? Optional.of(Messages.get("verify.budget", String.valueOf(result.get("budget")), budget))
        : Optional.empty();
  }

  private static Optional<String> iterationsDifference(Map<?, ?> result, long iterations) {
    Object published = result.get("iterations");
    return published != null && differs(published, BigDecimal.valueOf(iterations))
        ? Optional.of(Messages.get("verify.iterations", String.valueOf(published), iterations))
        : Optional.empty();
  }

  /** Compares supporters and who is elected, where the line of each option is published. */
  private static Optional<String> standingsDifference(Map<?, ?> result, Recount.Result recounted) {
    if (!(result.get("details") instanceof Map<?, ?> details)
        || !(details.get("standings") instanceof List<?> standings)) {
      return Optional.empty();
    }
    Set<String> missing = new TreeSet<>(recounted.votes().keySet());
    for (Object line : standings) {
      if (line instanceof Map<?, ?> standing) {
        String id = String.valueOf(standing.get("option"));
        missing.remove(id);
        long found = recounted.votes().getOrDefault(id, 0L);
        if (differs(standing.get("votes"), BigDecimal.valueOf(found))) {
          return Optional.of(
              Messages.get("verify.votes", id, String.valueOf(standing.get("votes")), found));
        }
        if (!Boolean.valueOf(recounted.winners().contains(id)).equals(standing.get("elected"))) {
          return Optional.of(Messages.get("verify.elected", id));
        }
      }
    }
    return missing.stream().findFirst().map(id -> Messages.get("verify.missing", id));
  }

  private static boolean differs(@Nullable Object published, BigDecimal found) {
    return !(published instanceof BigDecimal amount) || amount.compareTo(found) != 0;
  }

  private static List<String> strings(Map<?, ?> result, String key, Path file) {
    if (result.get(key) instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    throw new RefusedInputException("verify.incomplete", file, key);
  }

  private Path only(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(suffix)).toList();
      if (found.size() != 1) {
        throw new RefusedInputException("verify.only", folder, suffix, found.size());
      }
      return found.getFirst();
    }
  }
}
