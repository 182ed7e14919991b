package fr.boucle.voting.budget;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.Money;
import fr.boucle.voting.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Says what everyone received, who paid what for each project, and what is left. */
final class ShareExplanation {
  private final Electorate voters;
  private final CompletedShares completed;
  private final ShareCount count;
  private final Report report;
  private final Rational unit;

  ShareExplanation(Electorate voters, CompletedShares completed, Report report) {
    this.voters = voters;
    this.completed = completed;
    this.count = completed.count();
    this.report = report;
    this.unit = Rational.of(voters.unit);
  }

  /** Reports winners and losers, and returns the headline. */
  Explanation explain() {
    int[] elected = count.elected();
    for (int step = 0; step < elected.length; step++) {
      report.win(elected[step], electedAt(step, elected[step]));
    }
    for (int p = 0; p < voters.projects(); p++) {
      if (count.stepOf(p) < 0 && voters.votes[p] > 0) {
        report.lose(
            p, Explanation.of("mes.beaten", report.id(p), report.price(p), supportersMoney(p)));
      }
    }
    Rational endowment = count.ledger().endowment().times(unit);
    List<Explanation> general = new ArrayList<>();
    general.add(
        Explanation.of("mes.endowment", new Money(endowment), voters.people).about(endowment));
    if (completed.iterations() > 1) {
      general.add(Explanation.of("mes.iterations", completed.iterations()));
    }
    general.add(Explanation.of("mes.empty", peopleWithNothing(), voters.people));
    return Explanation.of("mes.outcome", elected.length).because(general);
  }

  private Explanation electedAt(int step, int project) {
    Rational payment = count.ledger().payment(step).times(unit);
    long full = 0;
    long drained = 0;
    for (int at = voters.supportersFrom[project]; at < voters.supportersFrom[project + 1]; at++) {
      int group = voters.supporters[at];
      full += count.drainedAt(group) > step ? voters.sizes[group] : 0;
      drained += count.drainedAt(group) == step ? voters.sizes[group] : 0;
    }
    String key = "mes.elected." + voters.utility.label();
    List<Explanation> reasons = new ArrayList<>();
    reasons.add(Explanation.of("mes.full", full, new Money(payment)));
    if (drained > 0) {
      reasons.add(Explanation.of("mes.drained", drained));
    }
    long penniless = voters.votes[project] - full - drained;
    if (penniless > 0) {
      reasons.add(Explanation.of("mes.penniless", penniless));
    }
    if (payment.signum() > 0 && voters.utility == Utility.COST) {
      Rational effective = Rational.of(report.cost(project)).dividedBy(payment);
      reasons.add(Explanation.of("mes.effective", effective).about(effective));
    }
    return Explanation.of(
            key,
            report.id(project),
            voters.votes[project],
            report.price(project),
            new Money(payment),
            step + 1)
        .about(payment)
        .because(reasons);
  }

  private Money supportersMoney(int project) {
    BigInteger sum = BigInteger.ZERO;
    for (int at = voters.supportersFrom[project]; at < voters.supportersFrom[project + 1]; at++) {
      int group = voters.supporters[at];
      sum = sum.add(count.ledger().left(group).multiply(BigInteger.valueOf(voters.sizes[group])));
    }
    return new Money(new Rational(sum, count.ledger().denominator()).times(unit));
  }

  private long peopleWithNothing() {
    long people = 0;
    for (int group = 0; group < voters.sizes.length; group++) {
      people += count.drainedAt(group) == ShareState.NEVER ? 0 : voters.sizes[group];
    }
    return people;
  }
}
