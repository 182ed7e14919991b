package fr.boucle.voting.choice;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.InvalidProfileException;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rational;
import fr.boucle.voting.Rule;
import fr.boucle.voting.Standing;
import fr.boucle.voting.TieOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The options with the most supporters win (« vote par approbation »). Nobody is elected below the
 * quorum, and an option without supporter is never elected. The score of an option is its number of
 * supporters.
 *
 * @param seats how many options to elect at most, at least 1
 * @param quorum participation needed, null for none
 * @param ties order of options with equal support
 */
public record ApprovalCount(int seats, @Nullable Quorum quorum, TieOrder ties) implements Rule {
  /** Checks the number of seats. */
  public ApprovalCount {
    if (seats < 1) {
      throw new InvalidProfileException("seats", seats);
    }
  }

  /** Elects this many options; ties go to the smallest id until another order is chosen. */
  public static ApprovalCount electing(int seats) {
    return new ApprovalCount(seats, null, TieOrder.byId());
  }

  /** Returns the same rule with another tie order. */
  public ApprovalCount breakingTies(TieOrder order) {
    return new ApprovalCount(seats, quorum, order);
  }

  /** Returns the same rule with a quorum. */
  public ApprovalCount requiring(Quorum participation) {
    return new ApprovalCount(seats, participation, ties);
  }

  @Override
  public String name() {
    return "approval";
  }

  @Override
  public SortedMap<String, String> parameters() {
    SortedMap<String, String> parameters = new TreeMap<>(Ranking.parameters(ties));
    parameters.put("seats", String.valueOf(seats));
    if (quorum != null) {
      parameters.put("quorum", quorum.share() + " of " + quorum.eligible());
    }
    return parameters;
  }

  @Override
  public Outcome count(Profile profile) {
    Map<String, Long> votes = Ranking.supporters(profile);
    Ranking<Long> ranking = Ranking.of(profile, votes, votes, ties);
    boolean decides = quorum == null || quorum.isReachedBy(profile.size());
    List<String> winners = decides ? ranking.winners(seats, false) : List.of();
    List<Standing> standings = ranking.standings(Rational::of, winners);
    return ranking.outcome(this, profile, winners, standings, explain(profile, standings, decides));
  }

  private Explanation explain(Profile profile, List<Standing> standings, boolean decides) {
    List<Explanation> children = new ArrayList<>();
    if (quorum != null) {
      String key = decides ? "quorum.reached" : "quorum.missed";
      children.add(Explanation.of(key, profile.size(), quorum.ballotsNeeded(), quorum.eligible()));
    }
    for (Standing standing : standings) {
      String key = standing.elected() ? "approval.elected" : "approval.beaten";
      children.add(
          Explanation.of(key, standing.option(), standing.votes(), standing.rank())
              .about(standing.score()));
    }
    long elected = standings.stream().filter(Standing::elected).count();
    return Explanation.of("approval.outcome", elected, seats, profile.size()).because(children);
  }
}
