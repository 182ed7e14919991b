package fr.boucle.platform.problem.web;

import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import fr.boucle.platform.vote.Poll;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision after the vote.
 *
 * @param place where
 * @param poll the vote, null while none was opened
 * @param ballots number of ballots cast
 * @param decidedAt when priorities were decided, null before
 * @param lines one per problem put to the vote, in the order of the vote; empty until it is counted
 * @param errors what is to mend
 */
public record PrioritiesPage(
    RoundPlace place,
    @Nullable Poll poll,
    long ballots,
    @Nullable Instant decidedAt,
    List<Line> lines,
    FormErrors errors)
    implements InLoop {

  @Override
  public LoopPlace loop() {
    return place.loop();
  }

  /**
   * A problem put to the vote.
   *
   * @param problem its number
   * @param label what it is called
   * @param voteRank rank given by the vote
   * @param votes ballots that approve it
   * @param tied true when the draw decided its rank
   * @param rank place as typed
   * @param dropped true when it is to be dropped
   * @param reason public reason as typed
   */
  public record Line(
      long problem,
      String label,
      int voteRank,
      long votes,
      boolean tied,
      String rank,
      boolean dropped,
      String reason) {}
}
