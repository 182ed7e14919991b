package fr.boucle.platform.vote.internal;

import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.vote.BallotKind;
import fr.boucle.platform.vote.PollRule;
import fr.boucle.platform.vote.RuleOffer;
import fr.boucle.voting.Ballot;
import fr.boucle.voting.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A kind of ballot: which marks it may bear, and what they mean to the voting library. */
sealed interface BallotForm {
  BallotKind kind();

  /** Lists what is to mend in marks about known options, each marked once. */
  List<Reason> objections(PollRule rule, List<Mark> marks);

  /** Writes the marks in the one way in which this ballot can say them. */
  default List<Mark> inOneWay(List<Mark> marks) {
    return marks.stream().sorted(Comparator.comparing(Mark::key)).toList();
  }

  Ballot ballot(List<Mark> marks);

  /** Counts ballots by the grade they give an option, the worst grade first; none by default. */
  default List<Long> grades(Profile profile, String option) {
    return List.of();
  }

  private static List<Reason> tooMany(PollRule rule, List<Mark> marks) {
    return marks.size() <= rule.maxChoices()
        ? List.of()
        : List.of(Reason.on("choices", "vote.refusal.choices", rule.maxChoices(), marks.size()));
  }

  private static List<Reason> unless(boolean readable) {
    return readable ? List.of() : List.of(Reason.on("choices", "vote.refusal.ballot"));
  }

  private static List<String> keys(List<Mark> marks) {
    return marks.stream().map(Mark::key).toList();
  }

  /** Boxes to tick. */
  record Checks() implements BallotForm {
    @Override
    public BallotKind kind() {
      return BallotKind.CHECKS;
    }

    @Override
    public List<Reason> objections(PollRule rule, List<Mark> marks) {
      List<Reason> unreadable = unless(marks.stream().allMatch(Mark::isNamedOnly));
      return unreadable.isEmpty() ? tooMany(rule, marks) : unreadable;
    }

    @Override
    public Ballot ballot(List<Mark> marks) {
      return new Ballot.Approval(keys(marks));
    }
  }

  /** One answer to choose. */
  record OneChoice() implements BallotForm {
    @Override
    public BallotKind kind() {
      return BallotKind.ONE;
    }

    @Override
    public List<Reason> objections(PollRule rule, List<Mark> marks) {
      return new Checks().objections(rule, marks);
    }

    @Override
    public Ballot ballot(List<Mark> marks) {
      return marks.isEmpty()
          ? new Ballot.Approval(List.of())
          : new Ballot.SingleChoice(marks.getFirst().key());
    }
  }

  /** A grade for each option; an option left without one has the worst. */
  record Grades() implements BallotForm {
    @Override
    public BallotKind kind() {
      return BallotKind.GRADES;
    }

    @Override
    public List<Reason> objections(PollRule rule, List<Mark> marks) {
      return unless(
          marks.stream()
              .allMatch(mark -> mark.number() >= 0 && mark.number() < RuleOffer.GRADES.size()));
    }

    @Override
    public Ballot ballot(List<Mark> marks) {
      return Ballot.Grades.of(marks.stream().collect(Collectors.toMap(Mark::key, Mark::number)));
    }

    @Override
    public List<Long> grades(Profile profile, String option) {
      long[] people = new long[RuleOffer.GRADES.size()];
      profile
          .ballots()
          .forEach((ballot, times) -> {
            if (ballot instanceof Ballot.Grades given) {
              people[given.grades().getOrDefault(option, 0)] += times;
            }
          });
      return Arrays.stream(people).boxed().toList();
    }
  }

  /** A rank for the options preferred, 1 for the first; no two alike, the others come last. */
  record Ranks() implements BallotForm {
    @Override
    public BallotKind kind() {
      return BallotKind.RANKS;
    }

    @Override
    public List<Reason> objections(PollRule rule, List<Mark> marks) {
      List<Reason> reasons = new ArrayList<>(unless(marks.stream().allMatch(m -> m.number() >= 1)));
      SortedMap<Integer, List<Mark>> byRank =
          marks.stream()
              .collect(Collectors.groupingBy(Mark::number, TreeMap::new, Collectors.toList()));
      for (Map.Entry<Integer, List<Mark>> rank : byRank.entrySet()) {
        if (rank.getValue().size() > 1) {
          String second = rank.getValue().get(1).key();
          reasons.add(
              Reason.on(
                  "choix-" + second,
                  "vote.refusal.rankTwice",
                  rank.getKey(),
                  rank.getValue().size()));
        }
      }
      reasons.addAll(tooMany(rule, marks));
      return reasons;
    }

    /** Ranks follow each other: leaving one out says the same as not leaving it out. */
    @Override
    public List<Mark> inOneWay(List<Mark> marks) {
      List<Mark> ranked = marks.stream().sorted(Comparator.comparingInt(Mark::number)).toList();
      return IntStream.range(0, ranked.size())
          .mapToObj(place -> new Mark(ranked.get(place).key(), place + 1))
          .toList();
    }

    @Override
    public Ballot ballot(List<Mark> marks) {
      return Ballot.Ordinal.of(
          marks.stream()
              .sorted(Comparator.comparingInt(Mark::number))
              .map(Mark::key)
              .toArray(String[]::new));
    }
  }
}
