package fr.boucle.platform.vote;

import java.util.List;

/**
 * What a closed poll says.
 *
 * @param poll the poll
 * @param ballots number of valid ballots, blank ones included
 * @param blanks number of blank ballots
 * @param ranking all options by rank
 * @param seed public seed of the draw that broke ties
 * @param fingerprint SHA-256 of the ballot file
 */
public record PollResult(
    PollId poll,
    long ballots,
    long blanks,
    List<RankedOption> ranking,
    String seed,
    String fingerprint) {
  public PollResult {
    ranking = List.copyOf(ranking);
  }
}
