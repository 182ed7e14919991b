package fr.boucle.platform.vote.internal;

import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollOption;
import fr.boucle.platform.vote.PollResult;
import fr.boucle.platform.vote.RankedOption;
import fr.boucle.voting.Ballot;
import fr.boucle.voting.Option;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Standing;
import fr.boucle.voting.TieOrder;
import fr.boucle.voting.choice.ApprovalCount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Hands the ballots of a closed box to the voting library and keeps what it says. */
final class CountBallots {
  /** The one rule offered today. */
  static final String APPROVAL = "approval";

  private CountBallots() {}

  /**
   * Counts.
   *
   * @param seed public seed of the draw that breaks ties, drawn after closing
   */
  static Tally count(Poll poll, List<CastVote> votes, String seed) {
    Profile.Builder profile =
        Profile.over(poll.options().stream().map(PollOption::key).map(Option::of).toList())
            .atMost(poll.rule().maxChoices());
    votes.forEach(vote -> profile.add(new Ballot.Approval(vote.choices())));
    Outcome outcome =
        ApprovalCount.electing(poll.rule().seats())
            .breakingTies(TieOrder.drawnFrom(seed))
            .count(profile.build());
    long blanks = votes.stream().filter(vote -> vote.choices().isEmpty()).count();
    String fingerprint = BallotFile.fingerprint(BallotFile.write(poll, votes));
    var result =
        new PollResult(poll.id(), votes.size(), blanks, ranking(outcome), seed, fingerprint);
    return new Tally(
        result,
        outcome.explanation().text(Locale.FRENCH),
        outcome.explanation().text(Locale.ENGLISH));
  }

  private static List<RankedOption> ranking(Outcome outcome) {
    Set<String> tied = new HashSet<>();
    outcome.ties().forEach(tie -> tied.addAll(tie.options()));
    List<RankedOption> ranking = new ArrayList<>();
    for (Standing standing : outcome.standings()) {
      ranking.add(
          new RankedOption(
              standing.option(),
              ranking.size() + 1,
              standing.votes(),
              standing.elected(),
              tied.contains(standing.option())));
    }
    return ranking;
  }
}
