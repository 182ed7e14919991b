package fr.boucle.voting.budget;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.Money;
import fr.boucle.voting.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One count of sequential Phragmén.
 *
 * <p><b>Why it is exact.</b> After an election all supporters of the project carry the same load,
 * so a group's load is that of the last elected project it supports: a whole number, its step, says
 * it all. The load that a project would give is (cost + sum over its supporters of the load of
 * their step) ÷ supporters. {@link LoadBounds} decides most comparisons with long integers; when
 * its intervals overlap, exact loads are numerators over one common denominator, extended when a
 * project is elected.
 */
final class LoadCount {
  private final Electorate voters;
  private final Report report;
  private final LoadBounds bounds;

  /** Last elected step that each group supports, -1 before. */
  private final int[] stepOfGroup;

  private final List<Integer> candidates;
  private final StartLoads start;

  /** What numerators of start loads are multiplied by to stand over the common denominator. */
  private BigInteger startFactor = BigInteger.ONE;

  private final List<BigInteger> loads = new ArrayList<>();
  private BigInteger denominator;

  /** Loads that groups carry before the first election, as numerators over one denominator. */
  private record StartLoads(List<BigInteger> numerators, BigInteger denominator) {}

  /** Counts from the beginning: nobody carries anything. */
  LoadCount(Electorate voters, Report report) {
    this(
        voters,
        report,
        new StartLoads(Collections.nCopies(voters.sizes.length, BigInteger.ZERO), BigInteger.ONE));
  }

  /** Continues equal shares: what people have left is a load below zero. */
  static LoadCount continuing(ShareCount shares, Report report) {
    Electorate voters = shares.voters;
    List<BigInteger> numerators =
        IntStream.range(0, voters.sizes.length)
            .mapToObj(group -> shares.ledger().left(group).negate())
            .toList();
    StartLoads start = new StartLoads(numerators, shares.ledger().denominator());
    LoadCount count = new LoadCount(voters, report, start);
    count.candidates.removeIf(p -> shares.stepOf(p) >= 0);
    return count;
  }

  private LoadCount(Electorate voters, Report report, StartLoads start) {
    this.voters = voters;
    this.report = report;
    this.start = start;
    this.denominator = start.denominator();
    this.bounds = new LoadBounds(voters, start.numerators(), start.denominator());
    this.stepOfGroup = new int[voters.sizes.length];
    Arrays.fill(stepOfGroup, -1);
    this.candidates =
        IntStream.range(0, voters.projects())
            .filter(p -> voters.votes[p] > 0 && voters.costs[p].compareTo(voters.budget) <= 0)
            .boxed()
            .sorted(Comparator.comparingInt(p -> voters.tieRanks[p]))
            .collect(ArrayList::new, List::add, List::addAll);
  }

  /** Elects until a project due for election does not fit. */
  void run(boolean includeUnsupported) {
    BigInteger left = voters.budget.subtract(report.spent());
    while (!candidates.isEmpty()) {
      List<Integer> first = lightest();
      report.tie(first);
      for (int p : first) {
        if (voters.costs[p].compareTo(left) > 0) {
          stop(first, left);
          return;
        }
      }
      int elected = first.getFirst();
      left = left.subtract(voters.costs[elected]);
      elect(elected);
    }
    if (includeUnsupported) {
      addUnsupported(left);
    }
  }

  private void stop(List<Integer> due, BigInteger left) {
    for (int p : candidates) {
      String key = due.contains(p) ? "phragmen.due" : "phragmen.after";
      report.lose(
          p, Explanation.of(key, report.id(p), report.price(p), Money.of(voters.currency(left))));
    }
  }

  private void addUnsupported(BigInteger budgetLeft) {
    BigInteger left = budgetLeft;
    List<Integer> unsupported =
        IntStream.range(0, voters.projects())
            .filter(p -> voters.votes[p] == 0 && voters.costs[p].compareTo(voters.budget) <= 0)
            .boxed()
            .sorted(Comparator.comparingInt(p -> voters.tieRanks[p]))
            .toList();
    for (int i = 0; i < unsupported.size(); i++) {
      for (int p : unsupported.subList(i, unsupported.size())) {
        if (voters.costs[p].compareTo(left) > 0) {
          return;
        }
      }
      int p = unsupported.get(i);
      left = left.subtract(voters.costs[p]);
      report.win(p, Explanation.of("budget.filler", report.id(p)));
    }
  }

  /** Lists the projects that would load their supporters least, in tie order. */
  private List<Integer> lightest() {
    List<Integer> rivals = bounds.lightest(candidates);
    return rivals.size() == 1 ? rivals : exactlyLightest(rivals);
  }

  private List<Integer> exactlyLightest(List<Integer> rivals) {
    List<Integer> lightest = new ArrayList<>();
    BigInteger best = BigInteger.ZERO;
    for (int p : rivals) {
      BigInteger total = exactTotal(p);
      int comparison =
          lightest.isEmpty()
              ? -1
              : total
                  .multiply(BigInteger.valueOf(voters.votes[lightest.getFirst()]))
                  .compareTo(best.multiply(BigInteger.valueOf(voters.votes[p])));
      if (comparison < 0) {
        lightest.clear();
        best = total;
      }
      if (comparison <= 0) {
        lightest.add(p);
      }
    }
    return lightest;
  }

  private void elect(int p) {
    int step = loads.size();
    bounds.elect(p, step);
    BigInteger total = exactTotal(p);
    BigInteger votes = BigInteger.valueOf(voters.votes[p]);
    BigInteger common = total.gcd(votes);
    BigInteger factor = votes.divide(common);
    loads.replaceAll(load -> load.multiply(factor));
    loads.add(total.divide(common));
    denominator = denominator.multiply(factor);
    startFactor = startFactor.multiply(factor);
    for (int at = voters.supportersFrom[p]; at < voters.supportersFrom[p + 1]; at++) {
      int group = voters.supporters[at];
      bounds.load(group, stepOfGroup[group], step);
      stepOfGroup[group] = step;
    }
    candidates.remove(Integer.valueOf(p));
    Rational load = new Rational(loads.get(step), denominator).times(Rational.of(voters.unit));
    report.win(
        p,
        Explanation.of(
                "phragmen.elected",
                report.id(p),
                voters.votes[p],
                report.price(p),
                new Money(load),
                loads.size())
            .about(load));
  }

  /** Returns cost + loads of the supporters, over the common denominator. */
  private BigInteger exactTotal(int p) {
    long[] people = new long[loads.size()];
    BigInteger carried = BigInteger.ZERO;
    for (int at = voters.supportersFrom[p]; at < voters.supportersFrom[p + 1]; at++) {
      int group = voters.supporters[at];
      if (stepOfGroup[group] >= 0) {
        people[stepOfGroup[group]] += voters.sizes[group];
      } else {
        BigInteger size = BigInteger.valueOf(voters.sizes[group]);
        carried = carried.add(start.numerators().get(group).multiply(size));
      }
    }
    BigInteger total = denominator.multiply(voters.costs[p]).add(carried.multiply(startFactor));
    for (int step = 0; step < people.length; step++) {
      if (people[step] > 0) {
        total = total.add(loads.get(step).multiply(BigInteger.valueOf(people[step])));
      }
    }
    return total;
  }
}
