package fr.boucle.voting.choice;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.Explanation;
import fr.boucle.voting.InvalidProfileException;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rational;
import fr.boucle.voting.Rule;
import fr.boucle.voting.Standing;
import fr.boucle.voting.TieOrder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Majority judgment (« jugement majoritaire »): everyone grades every option; the option with the
 * best median grade wins, ties being decided by taking median grades away one by one, which amounts
 * to the comparison of {@link MeritProfile}. The score of an option is its median grade.
 *
 * <p>Source: M. Balinski, R. Laraki, "A theory of measuring, electing, and ranking" (PNAS 2007).
 *
 * @param grades number of grades; grade 0 is the worst, grades - 1 the best
 * @param missing what becomes of people who gave an option no grade
 * @param seats how many options to elect, at least 1
 * @param keepsTies whether options tied for the last seat are all kept, for people to decide
 * @param ties order of options with equal merit
 */
public record MajorityJudgment(
    int grades, MissingGrade missing, int seats, boolean keepsTies, TieOrder ties) implements Rule {
  /** Checks the number of grades and of seats. */
  public MajorityJudgment {
    if (grades < 2) {
      throw new InvalidProfileException("grades", grades);
    }
    if (seats < 1) {
      throw new InvalidProfileException("seats", seats);
    }
  }

  /** Judges with this many grades; no grade counts as the worst one; one seat, ties kept. */
  public static MajorityJudgment over(int grades) {
    return new MajorityJudgment(grades, MissingGrade.worst(), 1, true, TieOrder.byId());
  }

  /** Returns the same rule with another policy for missing grades. */
  public MajorityJudgment treatingMissingAs(MissingGrade policy) {
    return new MajorityJudgment(grades, policy, seats, keepsTies, ties);
  }

  /** Returns the same rule with more seats; options tied for the last one are all kept. */
  public MajorityJudgment keepingTiesFor(int places) {
    return new MajorityJudgment(grades, missing, places, true, ties);
  }

  /** Returns the same rule, electing exactly this many options if as many have support. */
  public MajorityJudgment electing(int places, TieOrder order) {
    return new MajorityJudgment(grades, missing, places, false, order);
  }

  @Override
  public String name() {
    return "majority-judgment";
  }

  @Override
  public SortedMap<String, String> parameters() {
    SortedMap<String, String> parameters = Ranking.parameters(seats, keepsTies, ties);
    parameters.put("grades", String.valueOf(grades));
    parameters.put("missing-grade", missing.name());
    return parameters;
  }

  @Override
  public Outcome count(Profile profile) {
    Map<String, MeritProfile> merits = new HashMap<>();
    Map<String, BigInteger[]> tallies = tallies(profile);
    BigInteger people = BigInteger.valueOf(profile.size());
    tallies.forEach(
        (id, tally) -> merits.put(id, MeritProfile.of(missing.complete(tally, people))));
    Ranking<MeritProfile> ranking = Ranking.of(profile, merits, Ranking.supporters(profile), ties);
    List<String> winners = ranking.winners(seats, keepsTies);
    List<Standing> standings = ranking.standings(merit -> Rational.of(merit.median()), winners);
    List<Explanation> reasons = new ArrayList<>(Ranking.keptTies(winners, seats));
    for (Standing standing : standings) {
      MeritProfile merit = Objects.requireNonNull(merits.get(standing.option()));
      String key = standing.elected() ? "judgment.elected" : "judgment.beaten";
      reasons.add(
          Explanation.of(
                  key,
                  standing.option(),
                  merit.median(),
                  merit.above(),
                  merit.below(),
                  standing.rank())
              .about(standing.score()));
    }
    return ranking.outcome(
        this,
        profile,
        winners,
        standings,
        Explanation.of("judgment.outcome", winners.size(), profile.size(), grades - 1)
            .because(reasons));
  }

  private Map<String, BigInteger[]> tallies(Profile profile) {
    Map<String, long[]> counts = new HashMap<>();
    profile.ids().forEach(id -> counts.put(id, new long[grades]));
    for (Map.Entry<Ballot, Long> entry : profile.ballots().entrySet()) {
      for (Map.Entry<String, Integer> grade : gradesOf(entry.getKey()).entrySet()) {
        if (grade.getValue() < 0 || grade.getValue() >= grades) {
          throw new InvalidProfileException("grade", grade.getValue(), grade.getKey(), grades - 1);
        }
        long[] tally = Objects.requireNonNull(counts.get(grade.getKey()));
        tally[grade.getValue()] = Math.addExact(tally[grade.getValue()], entry.getValue());
      }
    }
    Map<String, BigInteger[]> tallies = new HashMap<>();
    counts.forEach((id, tally) ->
        tallies.put(
            id,
            java.util.Arrays.stream(tally)
                .mapToObj(BigInteger::valueOf)
                .toArray(BigInteger[]::new)));
    return tallies;
  }

  private Map<String, Integer> gradesOf(Ballot ballot) {
    return switch (ballot) {
      case Ballot.Grades given -> given.grades();
      case Ballot.Points given -> wholePoints(given);
      case Ballot blank when blank.named().isEmpty() -> Map.of();
      default -> throw InvalidProfileException.unreadable(name(), ballot);
    };
  }

  private static Map<String, Integer> wholePoints(Ballot.Points given) {
    Map<String, Integer> grades = new HashMap<>();
    for (Map.Entry<String, BigDecimal> entry : given.points().entrySet()) {
      try {
        grades.put(entry.getKey(), entry.getValue().intValueExact());
      } catch (ArithmeticException notWhole) {
        throw new InvalidProfileException("grade.fraction", entry.getValue(), entry.getKey());
      }
    }
    return grades;
  }
}
