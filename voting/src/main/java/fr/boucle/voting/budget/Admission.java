package fr.boucle.voting.budget;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.InvalidProfileException;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which projects a plain count may take (« conditions d'admission »), as many cities write them in
 * their regulation.
 *
 * @param minVotes smallest number of supporters
 * @param minShare smallest share of all ballots cast, blank ones included, in [0..1]
 * @param exclusive groups of ids of which at most one may be taken
 * @param includesUnsupported whether projects without any supporter are taken when money is left,
 *     as pabutools and equalshares.net do
 */
public record Admission(
    long minVotes, Rational minShare, List<Set<String>> exclusive, boolean includesUnsupported) {
  /** Every project with a supporter. */
  public static final Admission SUPPORTED = new Admission(0, Rational.ZERO, List.of(), false);

  /** Every project. */
  public static final Admission ALL = new Admission(0, Rational.ZERO, List.of(), true);

  /** Checks the thresholds and copies the groups. */
  public Admission {
    if (minVotes < 0) {
      throw new InvalidProfileException("threshold.votes", minVotes);
    }
    if (minShare.signum() < 0 || minShare.compareTo(Rational.ONE) > 0) {
      throw new InvalidProfileException("threshold.share", minShare);
    }
    exclusive = exclusive.stream().map(Set::copyOf).toList();
  }

  /** Returns the same conditions with a number of supporters. */
  public Admission withAtLeast(long votes) {
    return new Admission(votes, minShare, exclusive, includesUnsupported);
  }

  /** Returns the same conditions with a share of the ballots cast. */
  public Admission withAtLeastShare(Rational share) {
    return new Admission(minVotes, share, exclusive, includesUnsupported);
  }

  /** Returns the same conditions with one more group of which at most one may be taken. */
  public Admission withOneOf(Set<String> group) {
    List<Set<String>> groups = new ArrayList<>(exclusive);
    groups.add(group);
    return new Admission(minVotes, minShare, groups, includesUnsupported);
  }

  SortedMap<String, String> parameters() {
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("include-unsupported", String.valueOf(includesUnsupported));
    if (minVotes > 0) {
      parameters.put("min-votes", String.valueOf(minVotes));
    }
    if (minShare.signum() > 0) {
      parameters.put("min-share", minShare.toString());
    }
    for (int i = 0; i < exclusive.size(); i++) {
      List<String> ids = exclusive.get(i).stream().sorted().toList();
      parameters.put("one-of-" + (i + 1), String.join(" ", ids));
    }
    return parameters;
  }

  /** Refuses groups that name something else than projects. */
  void check(Profile profile) {
    for (Set<String> group : exclusive) {
      for (String id : group) {
        if (!profile.ids().contains(id)) {
          throw new InvalidProfileException("exclusive.unknown", id);
        }
      }
    }
  }

  /** Lists the groups that contain a project. */
  List<Set<String>> groupsOf(String id) {
    return exclusive.stream().filter(group -> group.contains(id)).toList();
  }

  /** Lists the groups of which one project is taken already. */
  List<Set<String>> closedBy(Electorate voters, boolean[] taken) {
    List<Set<String>> closed = new ArrayList<>();
    for (int p = 0; p < taken.length; p++) {
      if (taken[p]) {
        closed.addAll(groupsOf(voters.options.get(p).id()));
      }
    }
    return closed;
  }

  /** Says why a project may not be taken, or null when it may. */
  @Nullable Explanation refusal(Electorate voters, int project, List<Set<String>> closed) {
    String id = voters.options.get(project).id();
    long votes = voters.votes[project];
    if (votes < minVotes) {
      return Explanation.of("greedy.threshold", id, votes, minVotes);
    }
    Rational needed = minShare.times(voters.people);
    if (Rational.of(votes).compareTo(needed) < 0) {
      return Explanation.of("greedy.threshold", id, votes, needed);
    }
    for (Set<String> group : closed) {
      if (group.contains(id)) {
        return Explanation.of("greedy.exclusive", id, group.stream().sorted().toList());
      }
    }
    return null;
  }
}
