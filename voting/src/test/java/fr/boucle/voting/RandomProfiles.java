package fr.boucle.voting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Small votes drawn from a seed, with few options and round costs, so that ties are many. */
public final class RandomProfiles {
  public static final int GRADES = 4;
  private static final List<String> IDS = List.of("p1", "p10", "p2", "p3", "p4", "p5", "q");

  private final Random random;

  public RandomProfiles(long seed) {
    this.random = new Random(seed);
  }

  /** What people put on a ballot. */
  public enum Kind {
    APPROVAL,
    POINTS,
    ORDINAL,
    GRADES,
    CONSENT
  }

  /** One vote as its parts, which tests change before they put them together. */
  public record Vote(List<Option> options, BigDecimal budget, List<Ballot> ballots) {
    public Vote {
      options = List.copyOf(options);
      ballots = List.copyOf(ballots);
    }

    public Profile profile() {
      Profile.Builder box = Profile.over(options).budget(budget);
      ballots.forEach(box::add);
      return box.build();
    }

    public Vote with(List<Ballot> others) {
      return new Vote(options, budget, others);
    }
  }

  public Random random() {
    return random;
  }

  public Vote next(Kind kind) {
    List<Option> options = new ArrayList<>();
    for (String id : IDS.subList(0, 2 + random.nextInt(IDS.size() - 1))) {
      options.add(Option.of(id, 4L * random.nextInt(8)));
    }
    List<Ballot> ballots = new ArrayList<>();
    int people = random.nextInt(10);
    for (int i = 0; i < people; i++) {
      ballots.add(ballot(kind, options));
    }
    return new Vote(options, BigDecimal.valueOf(random.nextInt(50)), ballots);
  }

  private Ballot ballot(Kind kind, List<Option> options) {
    List<String> ids = new ArrayList<>(options.stream().map(Option::id).toList());
    Collections.shuffle(ids, random);
    List<String> named = ids.subList(0, random.nextInt(ids.size() + 1));
    return switch (kind) {
      case APPROVAL -> new Ballot.Approval(named);
      case POINTS -> {
        Map<String, BigDecimal> points = new TreeMap<>();
        named.forEach(id -> points.put(id, BigDecimal.valueOf(random.nextInt(5))));
        yield new Ballot.Points(new TreeMap<>(points));
      }
      case ORDINAL -> Ballot.Ordinal.of(named.toArray(String[]::new));
      case GRADES -> {
        Map<String, Integer> grades = new HashMap<>();
        named.forEach(id -> grades.put(id, random.nextInt(GRADES)));
        yield Ballot.Grades.of(grades);
      }
      case CONSENT -> {
        Ballot.Consent.Position[] positions = Ballot.Consent.Position.values();
        yield new Ballot.Consent(ids.getFirst(), positions[random.nextInt(positions.length)]);
      }
    };
  }
}
