package fr.boucle.voting.choice;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.Explanation;
import fr.boucle.voting.InvalidProfileException;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rational;
import fr.boucle.voting.Rule;
import fr.boucle.voting.Standing;
import fr.boucle.voting.TieOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Schulze's method (« méthode de Schulze », winning votes): an option beats another when its
 * strongest chain of pairwise victories to it is stronger than the chain back. Equal ranks are
 * allowed, options left out come last. The score of an option is the number of options it beats.
 *
 * <p>Source: M. Schulze, "The Schulze Method of Voting" (2018), arXiv:1804.02973.
 *
 * @param seats how many options to elect, at least 1
 * @param keepsTies whether options tied for the last seat are all kept, for people to decide
 * @param ties order of options that beat as many others
 */
public record Schulze(int seats, boolean keepsTies, TieOrder ties) implements Rule {
  /** Checks the number of seats. */
  public Schulze {
    if (seats < 1) {
      throw new InvalidProfileException("seats", seats);
    }
  }

  /** Elects the winner, or all of them when several are tied. */
  public static Schulze keepingTies() {
    return new Schulze(1, true, TieOrder.byId());
  }

  /** Elects exactly this many options if as many have support. */
  public static Schulze electing(int seats, TieOrder ties) {
    return new Schulze(seats, false, ties);
  }

  @Override
  public String name() {
    return "schulze";
  }

  @Override
  public SortedMap<String, String> parameters() {
    return Ranking.parameters(seats, keepsTies, ties);
  }

  @Override
  public Outcome count(Profile profile) {
    PathStrengths paths = PathStrengths.of(profile, name());
    Map<String, Strength> strengths = new HashMap<>();
    profile.ids().forEach(id -> strengths.put(id, paths.of(id)));
    Ranking<Strength> ranking = Ranking.of(profile, strengths, Ranking.supporters(profile), ties);
    List<String> winners = ranking.winners(seats, keepsTies);
    List<Standing> standings = ranking.standings(strength -> Rational.of(strength.wins()), winners);
    List<Explanation> reasons = new ArrayList<>(Ranking.keptTies(winners, seats));
    for (Standing standing : standings) {
      String key = standing.elected() ? "schulze.elected" : "schulze.beaten";
      String id = standing.option();
      reasons.add(
          Explanation.of(key, id, ranking.score(id).wins(), standing.rank())
              .about(standing.score())
              .because(paths.explain(id)));
    }
    return ranking.outcome(
        this,
        profile,
        winners,
        standings,
        Explanation.of("schulze.outcome", winners.size(), profile.size()).because(reasons));
  }

  /** Options that nobody beats come first, equal; the others by the number of options they beat. */
  private record Strength(boolean unbeaten, long wins) implements Comparable<Strength> {
    @Override
    public int compareTo(Strength other) {
      return unbeaten || other.unbeaten
          ? Boolean.compare(unbeaten, other.unbeaten)
          : Long.compare(wins, other.wins);
    }
  }

  /** Strength of the strongest path between every two options. */
  static final class PathStrengths {
    private final List<String> ids;
    private final long[][] preferred;
    private final long[][] paths;

    private PathStrengths(List<String> ids) {
      this.ids = ids;
      this.preferred = new long[ids.size()][ids.size()];
      this.paths = new long[ids.size()][ids.size()];
    }

    static PathStrengths of(Profile profile, String rule) {
      PathStrengths strengths = new PathStrengths(List.copyOf(profile.ids()));
      profile.ballots().forEach((ballot, people) -> strengths.add(ballot, people, rule));
      strengths.strengthen();
      return strengths;
    }

    private void add(Ballot ballot, long people, String rule) {
      int[] ranks = new int[ids.size()];
      java.util.Arrays.fill(ranks, Integer.MAX_VALUE);
      int rank = 0;
      for (var level : Preferences.ranks(ballot, rule)) {
        for (String id : level) {
          ranks[ids.indexOf(id)] = rank;
        }
        rank++;
      }
      for (int a = 0; a < ranks.length; a++) {
        for (int b = 0; b < ranks.length; b++) {
          if (ranks[a] < ranks[b]) {
            preferred[a][b] = Math.addExact(preferred[a][b], people);
          }
        }
      }
    }

    private void strengthen() {
      int options = ids.size();
      for (int a = 0; a < options; a++) {
        for (int b = 0; b < options; b++) {
          paths[a][b] = preferred[a][b] > preferred[b][a] ? preferred[a][b] : 0;
        }
      }
      for (int via = 0; via < options; via++) {
        for (int a = 0; a < options; a++) {
          for (int b = 0; b < options; b++) {
            if (a != b && a != via && b != via) {
              paths[a][b] = Math.max(paths[a][b], Math.min(paths[a][via], paths[via][b]));
            }
          }
        }
      }
    }

    /** Returns the strength of the strongest path, in ballots. */
    long strength(String from, String to) {
      return paths[ids.indexOf(from)][ids.indexOf(to)];
    }

    private Strength of(String id) {
      int a = ids.indexOf(id);
      long wins = 0;
      boolean unbeaten = true;
      for (int b = 0; b < ids.size(); b++) {
        wins += paths[a][b] > paths[b][a] ? 1 : 0;
        unbeaten &= paths[a][b] >= paths[b][a];
      }
      return new Strength(unbeaten, wins);
    }

    List<Explanation> explain(String id) {
      int a = ids.indexOf(id);
      List<Explanation> reasons = new ArrayList<>();
      for (int b = 0; b < ids.size(); b++) {
        if (b != a) {
          String key =
              paths[a][b] > paths[b][a]
                  ? "schulze.wins"
                  : paths[a][b] < paths[b][a] ? "schulze.loses" : "schulze.ties";
          reasons.add(
              Explanation.of(
                  key, id, ids.get(b), preferred[a][b], preferred[b][a], paths[a][b], paths[b][a]));
        }
      }
      return reasons;
    }
  }
}
