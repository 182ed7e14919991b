package fr.boucle.platform.vote.internal;

import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.VotingRight;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Casts one ballot. The roll is signed and the ballot enters the box in one transaction: neither
 * goes without the other. That a right casts one ballot is the unique constraint of the roll, and
 * nothing else.
 */
@Service
public class CastBallot {
  private final PollStore polls;
  private final BoxStore box;
  private final TransactionTemplate transaction;

  CastBallot(PollStore polls, BoxStore box, PlatformTransactionManager transactions) {
    this.polls = polls;
    this.box = box;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Casts.
   *
   * @param draw random number of the form: sending the same form again gives the same receipt
   */
  public Result<ReadableCode> cast(VotingRight right, String draw, List<String> choices) {
    Poll poll = polls.find(right.poll()).orElseThrow();
    return OfferedRules.get(poll.rule())
        .read(poll, choices)
        .fold(
            said -> put(right, CastVote.of(draw, said)), reasons -> new Result.Refused<>(reasons));
  }

  private Result<ReadableCode> put(VotingRight right, CastVote vote) {
    try {
      Outcome outcome =
          transaction.execute(status -> {
            Outcome came = castOnce(right, vote);
            if (came != Outcome.CAST) {
              status.setRollbackOnly();
            }
            return came;
          });
      return answer(outcome, right, vote);
    } catch (DuplicateKeyException sameForm) {
      return answer(Outcome.USED, right, vote);
    }
  }

  private enum Outcome {
    CAST,
    CLOSED,
    USED
  }

  private Outcome castOnce(VotingRight right, CastVote vote) {
    if (!box.holdOpen(right.poll())) {
      return Outcome.CLOSED;
    }
    if (!box.sign(right)) {
      return Outcome.USED;
    }
    box.put(right.poll(), vote);
    box.markUsed(right);
    return Outcome.CAST;
  }

  private Result<ReadableCode> answer(Outcome outcome, VotingRight right, CastVote vote) {
    boolean again = outcome == Outcome.USED && box.isSigned(right) && box.holds(right.poll(), vote);
    if (outcome == Outcome.CAST || again) {
      return Result.accepted(vote.receipt());
    }
    return Result.refused(
        Reason.of(outcome == Outcome.CLOSED ? "vote.refusal.closed" : "vote.refusal.used"));
  }
}
