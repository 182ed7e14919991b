package fr.boucle.voting.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rational;
import org.junit.jupiter.api.Test;

class TransferableVoteTest {
  private static Rational value(Outcome outcome, int round) {
    Explanation step = outcome.explanation().children().get(round);
    return java.util.Objects.requireNonNull(step.value());
  }

  /** The worked example of the French Wikipedia, quota 34. */
  @Test
  void transfersSurplusesAtExactFractions() {
    Profile profile = Rankings.of("ABCD", "28 ABCD", "14 ACDB", "15 BCAD", "17 CABD", "26 DBCA");
    Outcome outcome = TransferableVote.electing(2).count(profile);
    assertThat(outcome.winners()).containsExactly("A", "B");
    assertThat(value(outcome, 0)).isEqualTo(Rational.of(42));
    assertThat(value(outcome, 1)).isEqualTo(Rational.of(8, 42));
    assertThat(value(outcome, 2)).isEqualTo(Rational.of(59, 3)); // C leaves with 19⅔
    assertThat(value(outcome, 3)).isEqualTo(Rational.of(112, 3)); // B is elected with 37⅓
  }

  /** The food example of the English Wikipedia: O orange, P pear, C chocolate, S, H. */
  @Test
  void electsChocolateOrangeAndStrawberries() {
    Profile profile = Rankings.of("OPCSH", "4 O", "2 PO", "8 CS", "4 CH", "1 S", "1 H");
    assertThat(TransferableVote.electing(3).count(profile).winners())
        .containsExactly("C", "O", "S");
  }

  @Test
  void splitsEqualRanksInEqualParts() {
    Profile profile = Rankings.of("ABC", "2 A=B", "2 C", "1 A");
    Outcome outcome = TransferableVote.electing(1).count(profile);
    assertThat(value(outcome, 0)).isEqualTo(Rational.ONE); // B leaves with half of two ballots
    assertThat(outcome.winners()).containsExactly("A");
  }

  @Test
  void leavesSeatsEmptyRatherThanElectSomeoneNobodyRanked() {
    assertThat(TransferableVote.electing(2).count(Rankings.of("AB", "3 A")).winners())
        .containsExactly("A");
  }
}
