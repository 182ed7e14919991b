package fr.boucle.platform.vote;

import java.util.List;
import java.util.Map;

/**
 * What a closed poll says.
 *
 * @param poll the poll
 * @param ballots number of valid ballots, blank ones included
 * @param blanks number of blank ballots
 * @param channels number of ballots by channel; only channels that were used
 * @param ranking all options by rank
 * @param ties keys of the options the rule could not tell apart, in the order they were put in
 * @param recount what to type after {@code boucle count FILE} to count again
 * @param seed public seed of the draw that breaks what ties are left
 * @param fingerprint SHA-256 of the ballot file
 */
public record PollResult(
    PollId poll,
    long ballots,
    long blanks,
    Map<RightChannel, Long> channels,
    List<RankedOption> ranking,
    List<List<String>> ties,
    String recount,
    String seed,
    String fingerprint) {
  public PollResult {
    channels = Map.copyOf(channels);
    ranking = List.copyOf(ranking);
    ties = List.copyOf(ties);
  }
}
