package fr.boucle.voting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one person put in the box (« bulletin »). Two ballots that say the same thing are equal,
 * whatever the order in which their options were written, so that a {@link Profile} can merge them.
 * A ballot without any option is a blank one (« bulletin blanc »): it counts as cast.
 */
public sealed interface Ballot {
  /** Returns the ids named by this ballot, each once. */
  Collection<String> named();

  /** Returns the ids that this ballot supports, for rules that only count supporters. */
  default Collection<String> supported() {
    return named();
  }

  /** Options one agrees with; naming an option twice is naming it once. */
  record Approval(List<String> options) implements Ballot {
    /** Sorts the ids and drops repeated ones. */
    public Approval {
      String[] sorted = options.toArray(String[]::new);
      Arrays.sort(sorted);
      int kept = 0;
      for (int i = 0; i < sorted.length; i++) {
        if (i == 0 || !sorted[i].equals(sorted[i - 1])) {
          sorted[kept++] = sorted[i];
        }
      }
      options = List.of(kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept));
    }

    /** Returns the approval of these options. */
    public static Approval of(String... options) {
      return new Approval(List.of(options));
    }

    @Override
    public List<String> named() {
      return options;
    }
  }

  /** The one option chosen. */
  record SingleChoice(String option) implements Ballot {
    @Override
    public List<String> named() {
      return List.of(option);
    }
  }

  /** Points given to options, as many as one likes within the limits of the vote. */
  record Points(SortedMap<String, BigDecimal> points) implements Ballot {
    /** Sorts the ids and writes equal numbers in one way. */
    public Points {
      SortedMap<String, BigDecimal> copy = new TreeMap<>();
      points.forEach((id, value) -> copy.put(id, value.stripTrailingZeros()));
      points = Collections.unmodifiableSortedMap(copy);
    }

    /** Returns whole points. */
    public static Points of(Map<String, Integer> points) {
      SortedMap<String, BigDecimal> exact = new TreeMap<>();
      points.forEach((id, value) -> exact.put(id, BigDecimal.valueOf(value)));
      return new Points(exact);
    }

    @Override
    public Set<String> named() {
      return points.keySet();
    }

    @Override
    public List<String> supported() {
      return points.entrySet().stream()
          .filter(entry -> entry.getValue().signum() > 0)
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  /** Options from the most to the least liked; options of one rank are equally liked. */
  record Ordinal(List<SortedSet<String>> ranks) implements Ballot {
    /** Drops options ranked a second time, then empty ranks. */
    public Ordinal {
      Set<String> seen = new HashSet<>();
      ranks =
          ranks.stream().map(rank -> unseen(rank, seen)).filter(rank -> !rank.isEmpty()).toList();
    }

    /** Returns a ranking without equal ranks. */
    public static Ordinal of(String... options) {
      return new Ordinal(
          List.of(options).stream()
              .<SortedSet<String>>map(id -> new TreeSet<>(Set.of(id)))
              .toList());
    }

    private static SortedSet<String> unseen(SortedSet<String> rank, Set<String> seen) {
      SortedSet<String> kept = new TreeSet<>(rank);
      kept.removeIf(id -> !seen.add(id));
      return Collections.unmodifiableSortedSet(kept);
    }

    @Override
    public List<String> named() {
      return ranks.stream().flatMap(Collection::stream).toList();
    }
  }

  /** A grade (« mention ») per option, 0 being the worst; options left out have no grade. */
  record Grades(SortedMap<String, Integer> grades) implements Ballot {
    /** Sorts the ids. */
    public Grades {
      grades = Collections.unmodifiableSortedMap(new TreeMap<>(grades));
    }

    /** Returns the grades given. */
    public static Grades of(Map<String, Integer> grades) {
      return new Grades(new TreeMap<>(grades));
    }

    @Override
    public Set<String> named() {
      return grades.keySet();
    }

    @Override
    public List<String> supported() {
      return grades.entrySet().stream()
          .filter(entry -> entry.getValue() > 0)
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  /** A position on one proposal (« consentement »). */
  record Consent(String proposal, Position position) implements Ballot {
    /** What one may answer to a proposal. */
    public enum Position {
      /** « D'accord » */
      AGREE,
      /** « Sans avis » */
      ABSTAIN,
      /** « Pas d'accord », without standing in the way. */
      DISAGREE,
      /** « Objection »: the proposal would do harm; its reason is kept by whoever runs the vote. */
      OBJECTION
    }

    @Override
    public List<String> named() {
      return List.of(proposal);
    }

    @Override
    public List<String> supported() {
      return position == Position.AGREE ? named() : List.of();
    }
  }
}
