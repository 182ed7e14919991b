package fr.boucle.platform.vote.internal;

import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollOption;
import fr.boucle.platform.vote.PollResult;
import fr.boucle.platform.vote.RankedOption;
import fr.boucle.platform.vote.RightChannel;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Standing;
import fr.boucle.voting.Tie;
import fr.boucle.voting.result.ResultFile;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Hands the ballots of a closed box to the voting library and keeps what it says. */
final class CountBallots {
  private static final Currency EURO = Currency.getInstance("EUR");

  private CountBallots() {}

  /**
   * Counts.
   *
   * @param box number of ballots by what they say
   * @param channels number of ballots by channel
   * @param seed public seed of the draw that breaks ties, drawn after closing
   */
  static Tally count(
      Poll poll, Map<List<String>, Long> box, Map<RightChannel, Long> channels, String seed) {
    OfferedRule rule = OfferedRules.get(poll.rule());
    BallotFile file = BallotFile.of(poll, box);
    Outcome outcome = rule.rule(poll.rule(), seed).count(file.profile());
    var result =
        new PollResult(
            poll.id(),
            file.profile().size(),
            box.getOrDefault(List.of(), 0L),
            channels,
            ranking(outcome, rule, file.profile()),
            outcome.ties().stream().map(Tie::options).toList(),
            rule.recount(poll.rule(), seed),
            seed,
            file.fingerprint());
    Map<String, String> titles = new HashMap<>();
    for (PollOption option : poll.options()) {
      titles.put(option.key(), option.title());
    }
    var named = new NamedExplanation(titles);
    return new Tally(
        result,
        named.of(outcome.explanation()).text(Locale.FRENCH, EURO),
        named.of(outcome.explanation()).text(Locale.ENGLISH, EURO),
        // The ballot file names no currency: neither does whoever counts it again.
        ResultFile.of(outcome, Locale.FRENCH, /* currency */ null));
  }

  private static List<RankedOption> ranking(Outcome outcome, OfferedRule rule, Profile profile) {
    Set<String> tied = new HashSet<>();
    outcome.ties().forEach(tie -> tied.addAll(tie.options()));
    List<RankedOption> ranking = new ArrayList<>();
    for (Standing standing : outcome.standings()) {
      ranking.add(
          new RankedOption(
              standing.option(),
              ranking.size() + 1,
              standing.votes(),
              standing.score().toString(),
              rule.form().grades(profile, standing.option()),
              standing.elected(),
              tied.contains(standing.option())));
    }
    return ranking;
  }
}
