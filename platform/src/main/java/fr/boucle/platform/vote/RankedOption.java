package fr.boucle.platform.vote;

/**
 * Where an option came out.
 *
 * @param key the option
 * @param rank from 1; no two options share a rank, ties being broken by the published draw
 * @param votes number of ballots that approve it
 * @param designated true when it is among the options the poll designates
 * @param tied true when the published draw decided its rank
 */
public record RankedOption(String key, int rank, long votes, boolean designated, boolean tied) {}
