package fr.boucle.voting.opinion;

import fr.boucle.voting.opinion.Answers.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What groups think, what is typical of each of them, and what everyone shares. */
public final class OpinionStatistics {
  /** Quantile of the normal law for 90 % on one side. */
  static final double SIGNIFICANT = 1.2816;

  private static final int LISTED = 5;

  private final Answers answers;
  private final Set<String> excluded;
  private final Tally everyone;
  private final List<Tally> groups = new ArrayList<>();

  /**
   * Counts.
   *
   * @param groups participants of each group
   * @param excluded statements kept out of the lists, such as moderated ones
   */
  public OpinionStatistics(Answers answers, List<List<String>> groups, Set<String> excluded) {
    this.answers = answers;
    this.excluded = Set.copyOf(excluded);
    this.everyone = new Tally(answers, answers.participants());
    groups.forEach(members -> this.groups.add(new Tally(answers, members)));
  }

  /** Answers to one statement: people who agree, disagree, and who saw it, passes included. */
  public record Counts(int agree, int disagree, int seen) {
    private int of(Answer answer) {
      return answer == Answer.AGREE ? agree : disagree;
    }
  }

  /**
   * A statement that stands out.
   *
   * @param answer the answer meant, agree or disagree
   * @param successes people who gave it
   * @param trials people who saw the statement
   * @param probability (successes + 1) ÷ (trials + 2)
   * @param probabilityTest z of the probability against one half
   * @param ratio probability in the group ÷ probability in the other groups; 1 for everyone
   * @param ratioTest z of the group against the others; 0 for everyone
   */
  public record Finding(
      String statement,
      Answer answer,
      int successes,
      int trials,
      double probability,
      double probabilityTest,
      double ratio,
      double ratioTest) {
    boolean isRepresentative() {
      return ratioTest > SIGNIFICANT && probabilityTest > SIGNIFICANT;
    }

    double metric() {
      return ratio * ratioTest * probability * probabilityTest;
    }
  }

  /** Returns what a group answered to a statement. */
  public Counts counts(int group, String statement) {
    return groups.get(group).counts(answers.place(statement));
  }

  /** Returns the product over the groups of their probabilities to agree, in [0..1]. */
  public double groupInformedConsensus(String statement) {
    double product = 1;
    for (Tally group : groups) {
      Counts counts = group.counts(answers.place(statement));
      product *= probability(counts.agree(), counts.seen());
    }
    return product;
  }

  /** Lists the statements most people give this answer to, at most five, the clearest first. */
  public List<Finding> consensus(Answer answer) {
    List<Finding> findings = new ArrayList<>();
    for (String statement : listed()) {
      Counts counts = everyone.counts(answers.place(statement));
      int successes = counts.of(answer);
      double probability = probability(successes, counts.seen());
      double test = proportionTest(successes, counts.seen());
      if (probability > 0.5 && test > SIGNIFICANT) {
        findings.add(
            new Finding(statement, answer, successes, counts.seen(), probability, test, 1, 0));
      }
    }
    findings.sort(
        Comparator.comparingDouble((Finding f) -> f.probability() * f.probabilityTest())
            .reversed());
    return List.copyOf(findings.subList(0, Math.min(LISTED, findings.size())));
  }

  /** Lists the statements typical of a group, at most five, those it agrees with first. */
  public List<Finding> representative(int group) {
    List<Finding> sufficient = new ArrayList<>();
    Finding best = null;
    Finding bestAgreed = null;
    for (String statement : listed()) {
      Finding agree = compared(group, statement, Answer.AGREE);
      Finding disagree = compared(group, statement, Answer.DISAGREE);
      Finding stronger = agree.ratioTest() > disagree.ratioTest() ? agree : disagree;
      if (agree.isRepresentative() || disagree.isRepresentative()) {
        sufficient.add(stronger);
      }
      if (best == null || stronger.ratioTest() > best.ratioTest()) {
        best = stronger;
      }
      if (agree.successes() + disagree.successes() > 0 && beats(agree, bestAgreed)) {
        bestAgreed = agree;
      }
    }
    return select(group, sufficient, best, bestAgreed);
  }

  private List<Finding> select(
      int group, List<Finding> sufficient, @Nullable Finding best, @Nullable Finding bestAgreed) {
    Finding head = bestAgreed == null ? null : stronger(group, bestAgreed.statement());
    List<Finding> chosen = new ArrayList<>();
    if (head != null) {
      chosen.add(head);
    } else if (sufficient.isEmpty() && best != null) {
      chosen.add(best);
    }
    sufficient.stream()
        .filter(finding -> head == null || !finding.statement().equals(head.statement()))
        .sorted(Comparator.comparingDouble(Finding::metric).reversed())
        .forEach(chosen::add);
    return chosen.stream().limit(LISTED).sorted(Comparator.comparing(Finding::answer)).toList();
  }

  private Finding stronger(int group, String statement) {
    Finding agree = compared(group, statement, Answer.AGREE);
    Finding disagree = compared(group, statement, Answer.DISAGREE);
    return agree.ratioTest() > disagree.ratioTest() ? agree : disagree;
  }

  private static boolean beats(Finding agree, @Nullable Finding best) {
    if (best == null) {
      return agree.probabilityTest() > SIGNIFICANT
          || (agree.ratio() > 1 && agree.probability() > 0.5);
    }
    return best.ratio() > 1
        ? agree.metric() > best.metric()
        : agree.probability() * agree.probabilityTest()
            > best.probability() * best.probabilityTest();
  }

  private Finding compared(int group, String statement, Answer answer) {
    int place = answers.place(statement);
    Counts own = groups.get(group).counts(place);
    int others = 0;
    int othersSeen = 0;
    for (int g = 0; g < groups.size(); g++) {
      if (g != group) {
        Counts counts = groups.get(g).counts(place);
        others += counts.of(answer);
        othersSeen += counts.seen();
      }
    }
    int successes = own.of(answer);
    double probability = probability(successes, own.seen());
    return new Finding(
        statement,
        answer,
        successes,
        own.seen(),
        probability,
        proportionTest(successes, own.seen()),
        probability / probability(others, othersSeen),
        differenceTest(successes, own.seen(), others, othersSeen));
  }

  private List<String> listed() {
    return answers.statements().stream().filter(id -> !excluded.contains(id)).toList();
  }

  private static double probability(int successes, int trials) {
    return (successes + 1.0) / (trials + 2.0);
  }

  private static double proportionTest(int successes, int trials) {
    double n = trials + 1.0;
    return 2 * Math.sqrt(n) * ((successes + 1.0) / n - 0.5);
  }

  /** Compares two proportions, each with one success and one trial more. */
  private static double differenceTest(int successes, int trials, int others, int othersTrials) {
    double n1 = trials + 1.0;
    double n2 = othersTrials + 1.0;
    double p1 = (successes + 1.0) / n1;
    double p2 = (others + 1.0) / n2;
    double pooled = (successes + others + 2.0) / (n1 + n2);
    return pooled == 1 ? 0 : (p1 - p2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  }

  /** Counts of a set of participants, by statement. */
  private static final class Tally {
    private final int[] agree;
    private final int[] disagree;
    private final int[] seen;

    Tally(Answers answers, List<String> members) {
      int statements = answers.statements().size();
      agree = new int[statements];
      disagree = new int[statements];
      seen = new int[statements];
      Map<String, Integer> rows = new HashMap<>();
      answers.participants().forEach(id -> rows.put(id, rows.size()));
      for (String member : members) {
        int row = Objects.requireNonNull(rows.get(member));
        for (int i = 0; i < answers.statementsOf[row].length; i++) {
          int statement = answers.statementsOf[row][i];
          agree[statement] += answers.signsOf[row][i] > 0 ? 1 : 0;
          disagree[statement] += answers.signsOf[row][i] < 0 ? 1 : 0;
          seen[statement]++;
        }
      }
    }

    Counts counts(int statement) {
      return new Counts(agree[statement], disagree[statement], seen[statement]);
    }
  }
}
