package fr.boucle.cli;

import fr.boucle.voting.Alternative;
import fr.boucle.voting.Explanation;
import fr.boucle.voting.InvalidProfileException;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rational;
import fr.boucle.voting.Rule;
import fr.boucle.voting.TieOrder;
import fr.boucle.voting.budget.Admission;
import fr.boucle.voting.pabulib.PbElection;
import fr.boucle.voting.result.ResultFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code boucle count}: counts a Pabulib file by a rule and prints or writes the outcome. */
@Command(name = "count", sortOptions = false, resourceBundle = "fr.boucle.cli.messages")
final class CountCommand implements Callable<Integer> {
  /** How tied options are put in order. */
  enum TieChoice {
    LEX,
    COST_VOTES_ID;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Parameters(paramLabel = "FILE.pb", descriptionKey = "count.file")
  private Path file = Path.of("");

  @picocli.CommandLine.Option(
      names = "--rule",
      paramLabel = "NAME",
      required = true,
      descriptionKey = "count.rule")
  private String ruleName = "";

  @picocli.CommandLine.Option(
      names = "--tie",
      paramLabel = "lex|cost-votes-id",
      descriptionKey = "count.tie")
  private @Nullable TieChoice tie;

  @picocli.CommandLine.Option(names = "--seed", paramLabel = "SEED", descriptionKey = "count.seed")
  private @Nullable String seed;

  @picocli.CommandLine.Option(
      names = "--increment",
      paramLabel = "UNIT",
      descriptionKey = "count.increment")
  private BigDecimal increment = BigDecimal.ONE;

  @picocli.CommandLine.Option(names = "--whole-start", descriptionKey = "count.whole")
  private boolean wholeStart;

  @picocli.CommandLine.Option(names = "--include-unsupported", descriptionKey = "count.unsupported")
  private boolean includeUnsupported;

  @picocli.CommandLine.Option(
      names = "--min-votes",
      paramLabel = "N",
      descriptionKey = "count.minvotes")
  private long minVotes;

  @picocli.CommandLine.Option(
      names = "--min-share",
      paramLabel = "SHARE",
      descriptionKey = "count.minshare")
  private BigDecimal minShare = BigDecimal.ZERO;

  @picocli.CommandLine.Option(names = "--no-skip", descriptionKey = "count.noskip")
  private boolean noSkip;

  @picocli.CommandLine.Option(
      names = "--one-of",
      paramLabel = "ID,ID",
      descriptionKey = "count.oneof")
  private List<String> exclusive = List.of();

  @picocli.CommandLine.Option(names = "--seats", paramLabel = "N", descriptionKey = "count.seats")
  private int seats = 1;

  @picocli.CommandLine.Option(names = "--grades", paramLabel = "N", descriptionKey = "count.grades")
  private int grades;

  @picocli.CommandLine.Option(
      names = "--compare",
      paramLabel = "NAME",
      descriptionKey = "count.compare")
  private List<String> compared = List.of();

  @picocli.CommandLine.Option(names = "--json", paramLabel = "OUT", descriptionKey = "count.json")
  private @Nullable Path json;

  @picocli.CommandLine.Option(names = "--explain", descriptionKey = "count.explain")
  private boolean explain;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (json != null) {
      checkFolder(json.toAbsolutePath().getParent());
    }
    PbElection election = ElectionFile.read(file);
    if (spends(ruleName) && election.findMeta("budget").isEmpty()) {
      throw new RefusedInputException("count.nobudget", file);
    }
    Outcome outcome = count(election.profile());
    if (json != null) {
      Currency currency = election.findCurrency().orElse(null);
      Files.writeString(json, ResultFile.of(outcome, Messages.language(), currency));
    }
    for (Explanation warning : election.warnings()) {
      spec.commandLine().getErr().println(warning.sentence(Messages.language()));
    }
    OutcomeText text = new OutcomeText(spec.commandLine().getOut());
    text.print(election, outcome);
    if (explain) {
      text.explain(election, outcome);
    }
    return BoucleCommand.SUCCESS;
  }

  private Outcome count(Profile profile) {
    try {
      RuleCatalogue rules = new RuleCatalogue(settings(profile));
      Rule rule = find(rules, ruleName);
      List<Rule> others = compared.stream().map(name -> find(rules, name)).toList();
      Outcome outcome = rule.count(profile);
      for (Rule other : others) {
        outcome = Alternative.explain(profile, outcome, other);
      }
      return outcome;
    } catch (InvalidProfileException refused) {
      throw new RefusedInputException("count.refused", file, refused.sentence(Messages.language()));
    }
  }

  private static void checkFolder(@Nullable Path folder) {
    if (folder != null && !Files.isDirectory(folder)) {
      throw new RefusedInputException("count.jsonfolder", folder);
    }
  }

  private static boolean spends(String rule) {
    return rule.startsWith("greedy-") || rule.startsWith("mes-") || rule.startsWith("phragmen");
  }

  private static Rule find(RuleCatalogue rules, String name) {
    return rules.find(name).orElseThrow(() -> new RefusedInputException("count.unknown", name));
  }

  private RuleCatalogue.Settings settings(Profile profile) {
    Admission admission =
        (includeUnsupported ? Admission.ALL : Admission.SUPPORTED)
            .withAtLeast(minVotes)
            .withAtLeastShare(Rational.of(minShare));
    for (String group : exclusive) {
      admission = admission.withOneOf(Set.of(group.split(",", -1)));
    }
    return new RuleCatalogue.Settings(
        ties(), increment, wholeStart, admission, noSkip, seats, seed != null, gradesOf(profile));
  }

  /** A published seed draws what cost and votes leave; ids in order leave nothing to draw. */
  private TieOrder ties() {
    if (tie == TieChoice.LEX) {
      return TieOrder.byId();
    }
    return seed == null ? TieOrder.byCostThenVotes() : TieOrder.byCostThenVotesThenDraw(seed);
  }

  /** Grades not announced are as many as the file uses. */
  private int gradesOf(Profile profile) {
    if (grades > 0) {
      return grades;
    }
    BigDecimal best = BigDecimal.ONE;
    for (fr.boucle.voting.Ballot ballot : profile.ballots().keySet()) {
      if (ballot instanceof fr.boucle.voting.Ballot.Points points) {
        best = points.points().values().stream().reduce(best, BigDecimal::max);
      }
    }
    return best.intValue() + 1;
  }
}
