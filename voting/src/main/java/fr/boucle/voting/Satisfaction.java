package fr.boucle.voting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many people are better served by one result than by another (« satisfaction »): each counts
 * the winners that their ballot supports.
 *
 * @param first people with more supported winners in the first result
 * @param second people with more supported winners in the second one
 * @param equal people with as many in both
 */
public record Satisfaction(long first, long second, long equal) {
  /** Compares two lists of winners. */
  public static Satisfaction compare(Profile profile, List<String> first, List<String> second) {
    Set<String> firstWinners = new HashSet<>(first);
    Set<String> secondWinners = new HashSet<>(second);
    long preferFirst = 0;
    long preferSecond = 0;
    for (Map.Entry<Ballot, Long> entry : profile.ballots().entrySet()) {
      long difference = 0;
      for (String id : entry.getKey().supported()) {
        difference += firstWinners.contains(id) ? 1 : 0;
        difference -= secondWinners.contains(id) ? 1 : 0;
      }
      preferFirst += difference > 0 ? entry.getValue() : 0;
      preferSecond += difference < 0 ? entry.getValue() : 0;
    }
    return new Satisfaction(preferFirst, preferSecond, profile.size() - preferFirst - preferSecond);
  }
}
