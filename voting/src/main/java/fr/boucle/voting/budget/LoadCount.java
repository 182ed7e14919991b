package fr.boucle.voting.budget;

import fr.boucle.voting.Explanation;
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
 * their step) ÷ supporters. As in {@link ShareCount}, each load is known by a long interval rounded
 * outwards, in units of 2<sup>-shift</sup>, which decides most comparisons; when intervals overlap,
 * exact loads are numerators over one common denominator, extended when a project is elected.
 */
final class LoadCount {
  private static final int AMOUNT_BITS = 61;

  private final Electorate voters;
  private final Report report;
  private final int shift;

  /** Last elected step that each group supports, -1 before. */
  private final int[] stepOfGroup;

  private final long[] startLow;
  private final long[] startError;
  private final long[] stepLow;
  private final long[] stepError;

  /** Sum of the lower bounds, and of the errors, of the loads of each project's supporters. */
  private final long[] sumLow;

  private final long[] sumError;
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
    count.candidates.removeIf(p -> shares.stepOf[p] >= 0);
    return count;
  }

  private LoadCount(Electorate voters, Report report, StartLoads start) {
    this.voters = voters;
    this.report = report;
    this.start = start;
    this.denominator = start.denominator();
    int projects = voters.projects();
    // The loads add up to the costs elected so far, and one project more is looked at.
    int bits = Long.SIZE - Long.numberOfLeadingZeros(voters.budget);
    this.shift = Math.max(0, AMOUNT_BITS - bits - 1);
    this.stepOfGroup = new int[voters.sizes.length];
    Arrays.fill(stepOfGroup, -1);
    this.stepLow = new long[projects];
    this.stepError = new long[projects];
    this.sumLow = new long[projects];
    this.sumError = new long[projects];
    this.startLow = new long[voters.sizes.length];
    this.startError = new long[voters.sizes.length];
    addStartLoads();
    this.candidates =
        IntStream.range(0, projects)
            .filter(p -> voters.votes[p] > 0 && voters.costs[p] <= voters.budget)
            .boxed()
            .sorted(Comparator.comparingInt(p -> voters.tieRanks[p]))
            .collect(ArrayList::new, List::add, List::addAll);
  }

  private void addStartLoads() {
    for (int group = 0; group < startLow.length; group++) {
      BigInteger fixed = start.numerators().get(group).shiftLeft(shift);
      startLow[group] = Rational.floorDiv(fixed, start.denominator()).longValueExact();
      startError[group] = fixed.mod(start.denominator()).signum();
      for (int at = voters.choicesFrom[group]; at < voters.choicesFrom[group + 1]; at++) {
        sumLow[voters.choices[at]] += voters.sizes[group] * startLow[group];
        sumError[voters.choices[at]] += voters.sizes[group] * startError[group];
      }
    }
  }

  /** Elects until a project due for election does not fit. */
  void run(boolean includeUnsupported) {
    long left = voters.budget - report.spent();
    while (!candidates.isEmpty()) {
      List<Integer> first = lightest();
      report.tie(first);
      for (int p : first) {
        if (voters.costs[p] > left) {
          stop(first, left);
          return;
        }
      }
      int elected = first.getFirst();
      left -= voters.costs[elected];
      elect(elected);
    }
    if (includeUnsupported) {
      addUnsupported(left);
    }
  }

  private void stop(List<Integer> due, long left) {
    for (int p : candidates) {
      String key = due.contains(p) ? "phragmen.due" : "phragmen.after";
      report.lose(p, Explanation.of(key, report.id(p), report.cost(p), voters.currency(left)));
    }
  }

  private void addUnsupported(long budgetLeft) {
    long left = budgetLeft;
    List<Integer> unsupported =
        IntStream.range(0, voters.projects())
            .filter(p -> voters.votes[p] == 0 && voters.costs[p] <= voters.budget)
            .boxed()
            .sorted(Comparator.comparingInt(p -> voters.tieRanks[p]))
            .toList();
    for (int i = 0; i < unsupported.size(); i++) {
      for (int p : unsupported.subList(i, unsupported.size())) {
        if (voters.costs[p] > left) {
          return;
        }
      }
      int p = unsupported.get(i);
      left -= voters.costs[p];
      report.win(p, Explanation.of("budget.filler", report.id(p)));
    }
  }

  /** Lists the projects that would load their supporters least, in tie order. */
  private List<Integer> lightest() {
    long best = Long.MAX_VALUE;
    for (int p : candidates) {
      best = Math.min(best, high(p));
    }
    List<Integer> rivals = new ArrayList<>();
    for (int p : candidates) {
      if (low(p) <= best) {
        rivals.add(p);
      }
    }
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
    long low = low(p);
    long error = high(p) - low;
    stepLow[step] = low;
    stepError[step] = error;
    BigInteger total = exactTotal(p);
    BigInteger votes = BigInteger.valueOf(voters.votes[p]);
    BigInteger common = total.gcd(votes);
    BigInteger factor = votes.divide(common);
    loads.replaceAll(load -> load.multiply(factor));
    loads.add(total.divide(common));
    denominator = denominator.multiply(factor);
    startFactor = startFactor.multiply(factor);
    for (int at = voters.supportersFrom[p]; at < voters.supportersFrom[p + 1]; at++) {
      load(voters.supporters[at], step);
    }
    candidates.remove(Integer.valueOf(p));
    Rational load = new Rational(loads.get(step), denominator).times(Rational.of(voters.unit));
    report.win(
        p,
        Explanation.of(
                "phragmen.elected",
                report.id(p),
                voters.votes[p],
                report.cost(p),
                load,
                loads.size())
            .about(load));
  }

  private void load(int group, int step) {
    int before = stepOfGroup[group];
    long size = voters.sizes[group];
    long more = size * (stepLow[step] - (before < 0 ? startLow[group] : stepLow[before]));
    long error = size * (stepError[step] - (before < 0 ? startError[group] : stepError[before]));
    for (int at = voters.choicesFrom[group]; at < voters.choicesFrom[group + 1]; at++) {
      sumLow[voters.choices[at]] += more;
      sumError[voters.choices[at]] += error;
    }
    stepOfGroup[group] = step;
  }

  private long low(int p) {
    return Math.floorDiv((voters.costs[p] << shift) + sumLow[p], voters.votes[p]);
  }

  private long high(int p) {
    return Math.ceilDiv((voters.costs[p] << shift) + sumLow[p] + sumError[p], voters.votes[p]);
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
    BigInteger total =
        denominator
            .multiply(BigInteger.valueOf(voters.costs[p]))
            .add(carried.multiply(startFactor));
    for (int step = 0; step < people.length; step++) {
      if (people[step] > 0) {
        total = total.add(loads.get(step).multiply(BigInteger.valueOf(people[step])));
      }
    }
    return total;
  }
}
