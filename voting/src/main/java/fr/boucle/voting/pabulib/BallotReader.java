package fr.boucle.voting.pabulib;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.InvalidProfileException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the cells {@code vote} and {@code points} of a {@code vote_type} into a ballot. */
abstract sealed class BallotReader {
  /** Equal cells give equal ballots: reading them once saves most of the time of large files. */
  private final Map<String, Ballot> known = new HashMap<>();

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
    return known.computeIfAbsent(vote + ';' + points, cells -> parse(cells(vote), cells(points)));
  }

  abstract Ballot parse(List<String> ids, List<String> points);

  private static List<String> cells(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
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
