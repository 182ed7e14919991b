package fr.boucle.voting.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.Ballot.Consent.Position;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rational;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConsentDecisionTest {
  private static Profile answers(long agree, long disagree, long objections) {
    Profile.Builder profile = Profile.over("charter");
    add(profile, Position.AGREE, agree);
    add(profile, Position.DISAGREE, disagree);
    add(profile, Position.OBJECTION, objections);
    add(profile, Position.ABSTAIN, 1);
    return profile.build();
  }

  private static void add(Profile.Builder profile, Position position, long people) {
    if (people > 0) {
      profile.add(new Ballot.Consent("charter", position), people);
    }
  }

  private static List<String> adopted(ConsentDecision rule, Profile profile) {
    return rule.count(profile).winners();
  }

  @Test
  void passesWhenNobodyObjectsEvenIfSomeDisagree() {
    assertThat(adopted(ConsentDecision.withoutFallback(null), answers(3, 4, 0)))
        .containsExactly("charter");
  }

  @Test
  void stopsAtOneObjection() {
    assertThat(adopted(ConsentDecision.withoutFallback(null), answers(30, 0, 1))).isEmpty();
  }

  @Test
  void fallsBackOnTheMajorityAnnounced() {
    ConsentDecision twoThirds = new ConsentDecision(null, Rational.of(2, 3));
    assertThat(adopted(twoThirds, answers(21, 5, 5))).containsExactly("charter");
    assertThat(adopted(twoThirds, answers(20, 5, 5))).isEmpty();
  }

  @Test
  void decidesNothingBelowTheQuorumAndSaysSo() {
    Quorum half = new Quorum(20, Rational.of(1, 2));
    Outcome outcome = ConsentDecision.withoutFallback(half).count(answers(8, 0, 0));
    assertThat(outcome.winners()).isEmpty();
    assertThat(outcome.explanation().text(Locale.FRENCH))
        .contains(
            "Le quorum n’est pas atteint : rien n’est décidé. Bulletins : 9, pour 10 nécessaires");
    assertThat(adopted(ConsentDecision.withoutFallback(half), answers(9, 0, 0)))
        .containsExactly("charter");
  }

  @Test
  void doesNotPassAProposalThatNobodyAgreesWith() {
    assertThat(adopted(ConsentDecision.withoutFallback(null), answers(0, 3, 0))).isEmpty();
  }
}
