package fr.boucle.platform.vote.internal;

import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollResult;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * What anyone may read of a poll. Before closing it gives the participation and nothing else;
 * callers ask for ballots and receipts of closed polls only, and it checks.
 */
@Service
public class OpenedBox {
  private final PollStore polls;
  private final BoxStore box;

  OpenedBox(PollStore polls, BoxStore box) {
    this.polls = polls;
    this.box = box;
  }

  /** Finds a poll. */
  public Optional<Poll> find(PollId poll) {
    return polls.find(poll);
  }

  /** Number of ballots cast. */
  public long count(PollId poll) {
    return box.count(poll);
  }

  /** True once the closing time has come on the clock of the database. */
  public boolean isOver(Poll poll) {
    return !poll.closesAt().isAfter(polls.now());
  }

  /** Finds the result; empty until it is counted. */
  public Optional<PollResult> findResult(PollId poll) {
    return polls.findResult(poll);
  }

  /** Why this is the result, one sentence a line; empty until it is counted. */
  public List<String> explain(PollId poll, String language) {
    return polls
        .findExplanation(poll, language)
        .map(text -> text.lines().map(String::strip).toList())
        .orElse(List.of());
  }

  /** Receipt numbers of all ballots, in alphabetical order. */
  public List<String> listReceipts(PollId poll) {
    requireCounted(poll);
    return box.list(poll).stream()
        .map(CastVote::receipt)
        .map(ReadableCode::value)
        .sorted()
        .toList();
  }

  /** The file from which anyone can count again. */
  public String write(Poll poll) {
    requireCounted(poll.id());
    return BallotFile.write(poll, box.list(poll.id()));
  }

  private void requireCounted(PollId poll) {
    if (polls.findResult(poll).isEmpty()) {
      throw new IllegalStateException(
          "poll %d is not counted: nothing of its box may be read".formatted(poll.value()));
    }
  }
}
