package fr.boucle.voting.pabulib;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.InvalidProfileException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns the cells {@code vote} and {@code points} of a {@code vote_type} into a ballot. */
abstract sealed class BallotReader {
  /** Beyond this many, ballots are too different for remembering them to save anything. */
  private static final int MOST_KNOWN = 50_000;

  /** Equal cells give equal ballots: reading them once saves most of the time of large files. */
  private final Map<String, Ballot> known = new HashMap<>();

  /** Each id once: the ballots of a city name the same few projects millions of times. */
  private final Map<String, String> ids = new HashMap<>();

  static @Nullable BallotReader find(String voteType) {
    return switch (voteType) {
      case "approval" -> new Approvals();
      case "choose-1" -> new Choices();
      case "cumulative", "scoring" -> new PointsGiven();
      case "ordinal" -> new Rankings();
      default -> null;
    };
  }

  /** Reads a ballot; an empty vote is a blank ballot. */
  final Ballot read(String vote, String points) {
    String cells = vote + ';' + points;
    Ballot ballot = known.get(cells);
    if (ballot == null) {
      ballot = parse(cells(vote), cells(points));
      if (known.size() < MOST_KNOWN) {
        known.put(cells, ballot);
      }
    }
    return ballot;
  }

  abstract Ballot parse(List<String> ids, List<String> points);

  private List<String> cells(String text) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int comma = text.indexOf(',', from);
      int to = comma < 0 ? text.length() : comma;
      String cell = text.substring(from, to).strip();
      if (!cell.isEmpty()) {
        cells.add(ids.computeIfAbsent(cell, same -> same));
      }
      from = to + 1;
    }
    return cells;
  }

  private static final class Approvals extends BallotReader {
    @Override
    Ballot parse(List<String> ids, List<String> points) {
      return new Ballot.Approval(ids);
    }
  }

  private static final class Choices extends BallotReader {
    @Override
    Ballot parse(List<String> ids, List<String> points) {
      return ids.size() == 1 ? new Ballot.SingleChoice(ids.getFirst()) : new Ballot.Approval(ids);
    }
  }

  private static final class PointsGiven extends BallotReader {
    @Override
    Ballot parse(List<String> ids, List<String> points) {
      if (ids.size() != points.size()) {
        throw new InvalidProfileException("points.count", ids.size(), points.size());
      }
      SortedMap<String, BigDecimal> given = new TreeMap<>();
      for (int place = 0; place < ids.size(); place++) {
        given.put(ids.get(place), points(points.get(place)));
      }
      return new Ballot.Points(given);
    }

    private static BigDecimal points(String text) {
      try {
        return new BigDecimal(text);
      } catch (NumberFormatException notANumber) {
        throw new InvalidProfileException("number", text);
      }
    }
  }

  private static final class Rankings extends BallotReader {
    @Override
    Ballot parse(List<String> ids, List<String> points) {
      return Ballot.Ordinal.of(ids.toArray(String[]::new));
    }
  }
}
