package fr.boucle.platform.vote;

import java.util.List;

/**
 * Where an option came out.
 *
 * @param key the option
 * @param rank from 1; no two options share a rank, ties being broken as the rule says
 * @param votes number of ballots that support it, in the sense of the rule
 * @param score exact number by which the rule compares options, for example {@code 7} or {@code
 *     7/3}
 * @param grades number of ballots by grade, the worst grade first; empty when the ballot asks for
 *     none
 * @param designated true when it is among the options the poll designates
 * @param tied true when the rule could not tell it from another
 */
public record RankedOption(
    String key,
    int rank,
    long votes,
    String score,
    List<Long> grades,
    boolean designated,
    boolean tied) {
  public RankedOption {
    grades = List.copyOf(grades);
  }
}
