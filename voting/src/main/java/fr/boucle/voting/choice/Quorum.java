package fr.boucle.voting.choice;

import fr.boucle.voting.InvalidProfileException;
import fr.boucle.voting.Rational;

/**
 * How many people must take part for the vote to decide anything (« quorum »), fixed before the
 * vote opens. Blank ballots and abstentions count as taking part.
 *
 * @param eligible number of people who may vote, at least 1
 * @param share part of them that must vote, in [0..1]
 */
public record Quorum(long eligible, Rational share) {
  /** Checks the bounds. */
  public Quorum {
    if (eligible < 1) {
      throw new InvalidProfileException("quorum.eligible", eligible);
    }
    if (share.signum() < 0 || share.compareTo(Rational.ONE) > 0) {
      throw new InvalidProfileException("quorum.share", share);
    }
  }

  /** Returns the smallest number of ballots that reaches the quorum. */
  public long ballotsNeeded() {
    return Rational.of(0).minus(share.times(eligible)).floor().negate().longValueExact();
  }

  /** Tells whether this many ballots reach the quorum. */
  public boolean isReachedBy(long ballots) {
    return ballots >= ballotsNeeded();
  }
}
