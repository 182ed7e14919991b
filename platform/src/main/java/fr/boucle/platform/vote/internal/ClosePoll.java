package fr.boucle.platform.vote.internal;

import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollClosed;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollResult;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes the box, draws the public seed, counts and publishes. */
@Service
class ClosePoll {
  private static final int SEED_BYTES = 16;

  private final PollStore polls;
  private final BoxStore box;
  private final ResultStore results;
  private final ReceiptStore receipts;
  private final ApplicationEventPublisher events;
  private final SecureRandom random = new SecureRandom();

  ClosePoll(
      PollStore polls,
      BoxStore box,
      ResultStore results,
      ReceiptStore receipts,
      ApplicationEventPublisher events) {
    this.polls = polls;
    this.box = box;
    this.results = results;
    this.receipts = receipts;
    this.events = events;
  }

  /** Closes a poll whose time has come, or in which nobody voted; a closed poll stays as it is. */
  @Transactional
  Result<PollResult> close(PollId id) {
    Optional<Boolean> due = polls.lockOpen(id);
    if (due.isEmpty()) {
      return Result.accepted(
          results
              .find(id)
              .orElseThrow(() -> new NoSuchElementException("no poll has id " + id.value())));
    }
    if (!due.get() && box.count(id) > 0) {
      return Result.refused(Reason.of("vote.refusal.notYet"));
    }
    return Result.accepted(seal(polls.find(id).orElseThrow()));
  }

  private PollResult seal(Poll poll) {
    box.shuffle(poll.id());
    List<CastVote> votes = box.list(poll.id());
    if (votes.size() != box.count(poll.id())) {
      throw new IllegalStateException(
          "box of poll %d holds %d ballots but %d were counted in; do not publish, look at the database"
              .formatted(poll.id().value(), votes.size(), box.count(poll.id())));
    }
    byte[] seed = new byte[SEED_BYTES];
    random.nextBytes(seed);
    Tally tally =
        CountBallots.count(
            poll,
            box.merge(poll.id()),
            box.countByChannel(poll.id()),
            HexFormat.of().formatHex(seed));
    results.insert(tally);
    receipts.insert(poll.id(), votes.stream().map(vote -> vote.receipt().value()).toList());
    polls.close(poll.id());
    events.publishEvent(new PollClosed(poll.id()));
    return tally.result();
  }
}
