package fr.boucle.platform.problem.internal;

import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of treatment decided after a vote (R43, R44). Whoever drops a problem, or gives it
 * another place than the vote did, says why in public; a problem that only makes room for another
 * carries the reason given by the machine.
 */
public final class PriorityOrder {
  private static final int LONGEST_REASON = 2_000;

  private PriorityOrder() {}

  /**
   * What is wished for one problem.
   *
   * @param problem number of the problem
   * @param label what it is called
   * @param voteRank rank given by the vote, from 1
   * @param rank place wished for, from 1; null to drop the problem
   * @param reason why it departs from the vote, may be blank when it does not
   */
  public record Wish(
      long problem, String label, int voteRank, @Nullable Integer rank, String reason) {
    boolean departs() {
      return rank == null || rank != voteRank;
    }
  }

  /** Place decided for one problem; its rank is null when it is dropped. */
  public record Place(long problem, int voteRank, @Nullable Integer rank, String reason) {}

  /**
   * Puts problems in order.
   *
   * @param makesRoom reason of a problem that another's move shifted
   * @return places in the order of the vote, or why the wishes cannot be carried out
   */
  public static Result<List<Place>> decide(List<Wish> wishes, String makesRoom) {
    List<Reason> objections = objections(wishes);
    if (!objections.isEmpty()) {
      return new Result.Refused<>(objections);
    }
    List<Wish> kept =
        wishes.stream()
            .filter(wish -> wish.rank() != null)
            .sorted(
                Comparator.comparingInt(PriorityOrder::wishedRank)
                    .thenComparing(wish -> !wish.departs())
                    .thenComparingInt(Wish::voteRank))
            .toList();
    List<Place> places = new ArrayList<>();
    for (Wish wish : wishes) {
      int place = kept.indexOf(wish) + 1;
      String reason =
          wish.departs() ? wish.reason().strip() : place == wish.voteRank() ? "" : makesRoom;
      places.add(
          new Place(wish.problem(), wish.voteRank(), wish.rank() == null ? null : place, reason));
    }
    places.sort(Comparator.comparingInt(Place::voteRank));
    return Result.accepted(places);
  }

  private static int wishedRank(Wish wish) {
    Integer rank = wish.rank();
    return rank == null ? Integer.MAX_VALUE : rank;
  }

  private static List<Reason> objections(List<Wish> wishes) {
    List<Reason> objections = new ArrayList<>();
    for (Wish wish : wishes) {
      Integer rank = wish.rank();
      if (rank != null && (rank < 1 || rank > wishes.size())) {
        objections.add(
            Reason.on(
                "rank-" + wish.problem(), "problem.refusal.rank", wish.label(), wishes.size()));
      }
      if (wish.departs() && wish.reason().isBlank()) {
        objections.add(
            Reason.on("reason-" + wish.problem(), "problem.refusal.reason", wish.label()));
      }
      if (wish.reason().length() > LONGEST_REASON) {
        objections.add(
            Reason.on("reason-" + wish.problem(), "problem.refusal.long", LONGEST_REASON));
      }
    }
    if (wishes.stream().allMatch(wish -> wish.rank() == null)) {
      objections.add(Reason.of("problem.refusal.allDropped"));
    }
    return objections;
  }
}
