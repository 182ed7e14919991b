package fr.boucle.cli;

import fr.boucle.voting.Rule;
import fr.boucle.voting.TieOrder;
import fr.boucle.voting.budget.Admission;
import fr.boucle.voting.budget.ComparedWith;
import fr.boucle.voting.budget.Completion;
import fr.boucle.voting.budget.EqualShares;
import fr.boucle.voting.budget.FollowedBy;
import fr.boucle.voting.budget.Phragmen;
import fr.boucle.voting.budget.PlainCount;
import fr.boucle.voting.budget.Utility;
import fr.boucle.voting.choice.ApprovalCount;
import fr.boucle.voting.choice.MajorityJudgment;
import fr.boucle.voting.choice.Schulze;
import fr.boucle.voting.choice.TransferableVote;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules that the command line knows, by name. */
final class RuleCatalogue {
  private static final List<String> COMPLETIONS =
      List.of("", "+add1", "+add1-noexhaust", "+add1u", "+exh1pct", "+phragmen");

  /** Completions that are used with a comparison step. */
  private static final Set<String> COMPARED = Set.of("+add1", "+add1u");

  private final Settings settings;
  private final Map<String, Rule> rules = new LinkedHashMap<>();

  /**
   * What the person asked for beside the name of the rule.
   *
   * @param ties order of tied options
   * @param increment step of add1, currency units
   * @param wholeStart whether add1 starts from a whole endowment
   * @param admission which projects a plain count may take
   * @param stopsAtFirstRefusal whether a plain count ends at the first project that does not fit
   * @param seats how many options to elect
   * @param drawsOne whether ties for the last seat are broken rather than kept
   * @param grades number of grades
   */
  record Settings(
      TieOrder ties,
      BigDecimal increment,
      boolean wholeStart,
      Admission admission,
      boolean stopsAtFirstRefusal,
      int seats,
      boolean drawsOne,
      int grades) {
    /** The settings used to list the rules. */
    static Settings standard() {
      return new Settings(
          TieOrder.byCostThenVotes(),
          BigDecimal.ONE,
          false,
          Admission.SUPPORTED,
          false,
          1,
          false,
          6);
    }
  }

  RuleCatalogue(Settings settings) {
    this.settings = settings;
    for (Utility utility : Utility.values()) {
      add(plain(utility));
    }
    for (Utility utility : Utility.values()) {
      for (String completion : COMPLETIONS) {
        Rule rule = shares(utility, completion);
        add(rule);
        add(new FollowedBy(rule, plain(utility), rule.name() + "+greedy"));
        if (COMPARED.contains(completion)) {
          add(new ComparedWith(rule, plain(comparable(utility))));
        }
      }
    }
    Phragmen phragmen = Phragmen.sequential().breakingTies(settings.ties());
    phragmen =
        settings.admission().includesUnsupported() ? phragmen.includingUnsupported() : phragmen;
    add(phragmen);
    add(phragmen.then(plain(Utility.COST)));
    add(ApprovalCount.electing(settings.seats()).breakingTies(settings.ties()));
    MajorityJudgment judgment = MajorityJudgment.over(settings.grades());
    add(
        settings.drawsOne()
            ? judgment.electing(settings.seats(), settings.ties())
            : judgment.keepingTiesFor(settings.seats()));
    add(new Schulze(settings.seats(), !settings.drawsOne(), settings.ties()));
    add(TransferableVote.electing(settings.seats()).breakingTies(settings.ties()));
  }

  /** Lists every rule, in the order in which they are presented. */
  List<Rule> list() {
    return List.copyOf(rules.values());
  }

  /** Finds a rule by its name. */
  Optional<Rule> find(String name) {
    return Optional.ofNullable(rules.get(name));
  }

  private void add(Rule rule) {
    rules.put(rule.name(), rule);
  }

  private PlainCount plain(Utility utility) {
    PlainCount rule =
        PlainCount.by(utility).breakingTies(settings.ties()).admitting(settings.admission());
    return settings.stopsAtFirstRefusal() ? rule.withoutSkipping() : rule;
  }

  /** The plain count of approvals is the count of votes, whatever the shares value. */
  private static Utility comparable(Utility utility) {
    return utility == Utility.CARDINALITY ? Utility.COST : utility;
  }

  private Rule shares(Utility utility, String completion) {
    EqualShares shares = EqualShares.with(utility).breakingTies(settings.ties());
    Completion.OneMoreEach addOne = Completion.addOne().by(settings.increment());
    addOne = settings.wholeStart() ? addOne.fromWholeEndowment() : addOne;
    return switch (completion) {
      case "+add1" -> shares.completedBy(addOne);
      case "+add1-noexhaust" -> shares.completedBy(addOne.pastExhaustion());
      case "+add1u" -> shares.completedByAddOneThenVotes(addOne, plain(utility));
      case "+exh1pct" -> shares.completedBy(Completion.addOnePercent());
      case "+phragmen" -> shares.completedBy(Completion.phragmen());
      default -> shares;
    };
  }
}
