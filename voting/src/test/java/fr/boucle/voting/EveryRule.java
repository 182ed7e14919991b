package fr.boucle.voting;

import fr.boucle.voting.RandomProfiles.Kind;
import fr.boucle.voting.budget.Completion;
import fr.boucle.voting.budget.EqualShares;
import fr.boucle.voting.budget.Phragmen;
import fr.boucle.voting.budget.PlainCount;
import fr.boucle.voting.budget.Utility;
import fr.boucle.voting.choice.ApprovalCount;
import fr.boucle.voting.choice.ConsentDecision;
import fr.boucle.voting.choice.MajorityJudgment;
import fr.boucle.voting.choice.Schulze;
import fr.boucle.voting.choice.TransferableVote;
import java.util.ArrayList;
import java.util.List;

/** Every rule of the library, with the kind of ballot that it reads. */
public record EveryRule(Rule rule, Kind kind) {
  public static List<EveryRule> list(TieOrder ties) {
    List<EveryRule> rules = new ArrayList<>(spending(ties));
    rules.add(new EveryRule(ApprovalCount.electing(2).breakingTies(ties), Kind.APPROVAL));
    rules.add(new EveryRule(MajorityJudgment.over(RandomProfiles.GRADES), Kind.GRADES));
    rules.add(
        new EveryRule(MajorityJudgment.over(RandomProfiles.GRADES).electing(1, ties), Kind.GRADES));
    rules.add(
        new EveryRule(MajorityJudgment.over(RandomProfiles.GRADES).electing(2, ties), Kind.GRADES));
    rules.add(new EveryRule(Schulze.keepingTies(), Kind.ORDINAL));
    rules.add(new EveryRule(Schulze.electing(2, ties), Kind.ORDINAL));
    rules.add(new EveryRule(TransferableVote.electing(2).breakingTies(ties), Kind.ORDINAL));
    rules.add(new EveryRule(ConsentDecision.withoutFallback(null), Kind.CONSENT));
    return List.copyOf(rules);
  }

  /** Rules that spend a budget. */
  public static List<EveryRule> spending(TieOrder ties) {
    List<EveryRule> rules = new ArrayList<>();
    for (Utility utility : Utility.values()) {
      Kind kind =
          switch (utility) {
            case COST, CARDINALITY -> Kind.APPROVAL;
            case POINTS -> Kind.POINTS;
            case BORDA -> Kind.ORDINAL;
          };
      PlainCount plain = PlainCount.by(utility).breakingTies(ties);
      EqualShares shares = EqualShares.with(utility).breakingTies(ties);
      rules.add(new EveryRule(plain, kind));
      rules.add(new EveryRule(plain.withoutSkipping(), kind));
      for (Completion completion :
          List.of(
              Completion.none(),
              Completion.addOne(),
              Completion.addOne().pastExhaustion(),
              Completion.addOne().fromWholeEndowment(),
              Completion.addOnePercent(),
              Completion.phragmen())) {
        rules.add(new EveryRule(shares.completedBy(completion), kind));
        rules.add(new EveryRule(shares.completedBy(completion).then(plain), kind));
      }
    }
    Phragmen phragmen = Phragmen.sequential().breakingTies(ties);
    rules.add(new EveryRule(phragmen, Kind.APPROVAL));
    rules.add(new EveryRule(phragmen.then(PlainCount.byVotes().breakingTies(ties)), Kind.APPROVAL));
    return rules;
  }

  @Override
  public String toString() {
    return rule.name() + " " + rule.parameters();
  }
}
