package fr.boucle.voting.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rational;
import org.junit.jupiter.api.Test;

class QuorumTest {
  @Test
  void roundsTheBallotsNeededUp() {
    assertThat(new Quorum(10, Rational.of(1, 3)).ballotsNeeded()).isEqualTo(4);
    assertThat(new Quorum(9, Rational.of(1, 3)).ballotsNeeded()).isEqualTo(3);
    assertThat(new Quorum(9, Rational.ZERO).ballotsNeeded()).isZero();
  }

  @Test
  void countsBlankBallotsAsTakingPart() {
    Profile profile =
        Profile.over("a").add(Ballot.Approval.of("a")).add(Ballot.Approval.of(), 2).build();
    ApprovalCount rule = ApprovalCount.electing(1);
    assertThat(rule.requiring(new Quorum(3, Rational.ONE)).count(profile).winners())
        .containsExactly("a");
    assertThat(rule.requiring(new Quorum(4, Rational.ONE)).count(profile).winners()).isEmpty();
  }
}
