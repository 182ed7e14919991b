package fr.boucle.voting.choice;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.InvalidProfileException;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rational;
import fr.boucle.voting.Rule;
import fr.boucle.voting.TieOrder;
import java.util.SortedMap;

/**
 * Single transferable vote (« vote unique transférable »), to designate several people: whoever
 * reaches the quota is elected and what exceeds it goes on, every ballot at the same fraction, to
 * the next choice; when nobody reaches it, the last one is excluded. Droop quota, exact fractions
 * (Gregory), surpluses one at a time, the largest first. Ballots that rank options equally are
 * split between them.
 *
 * @param seats how many options to elect, at least 1
 * @param ties order of options with equal votes: the first is elected first, the last excluded
 *     first
 */
public record TransferableVote(int seats, TieOrder ties) implements Rule {
  /** Checks the number of seats. */
  public TransferableVote {
    if (seats < 1) {
      throw new InvalidProfileException("seats", seats);
    }
  }

  /** Elects this many options; ties go to the smallest id until another order is chosen. */
  public static TransferableVote electing(int seats) {
    return new TransferableVote(seats, TieOrder.byId());
  }

  /** Returns the same rule with another tie order. */
  public TransferableVote breakingTies(TieOrder order) {
    return new TransferableVote(seats, order);
  }

  @Override
  public String name() {
    return "stv";
  }

  @Override
  public SortedMap<String, String> parameters() {
    return Ranking.parameters(seats, false, ties);
  }

  @Override
  public Outcome count(Profile profile) {
    TransferCount count = new TransferCount(profile, this);
    count.run();
    return new Outcome(
        name(),
        parameters(),
        count.winners(),
        Ranking.cost(profile, count.winners()),
        profile.budget(),
        1,
        count.standings(),
        count.ties(),
        Explanation.of(
                "stv.outcome",
                count.winners().size(),
                seats,
                profile.size(),
                Rational.of(count.quota()))
            .because(count.rounds()));
  }
}
