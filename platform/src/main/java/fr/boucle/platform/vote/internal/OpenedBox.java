package fr.boucle.platform.vote.internal;

import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollResult;
import fr.boucle.platform.vote.RuleOffer;
import java.io.IOException;
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
  private final ResultStore results;
  private final ReceiptStore receipts;

  OpenedBox(PollStore polls, BoxStore box, ResultStore results, ReceiptStore receipts) {
    this.polls = polls;
    this.box = box;
    this.results = results;
    this.receipts = receipts;
  }

  /** Finds a poll. */
  public Optional<Poll> find(PollId poll) {
    return polls.find(poll);
  }

  /** The rule of a poll. */
  public RuleOffer ruleOf(Poll poll) {
    return OfferedRules.get(poll.rule()).offer();
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
    return results.find(poll);
  }

  /** Why this is the result, as a tree of sentences; empty until it is counted. */
  public Optional<Sentence> explain(PollId poll, String language) {
    return results.findExplanation(poll, language).map(Sentence::read);
  }

  /** Receipt numbers of the ballots counted, in alphabetical order; none before counting. */
  public Page<String> listReceipts(PollId poll, PageRequest asked) {
    return receipts.list(poll, asked);
  }

  /** Tells whether the ballot of a receipt number was counted; false before counting. */
  public boolean isCounted(PollId poll, ReadableCode receipt) {
    return receipts.holds(poll, receipt.value());
  }

  /** Writes the file from which anyone can count again. */
  public void write(Poll poll, Appendable out) throws IOException {
    requireCounted(poll.id());
    BallotFile.of(poll, box.merge(poll.id())).write(out);
  }

  /** The result in the form that {@code boucle verify} reads; empty until it is counted. */
  public Optional<String> findResultFile(PollId poll) {
    return results.findFile(poll);
  }

  private void requireCounted(PollId poll) {
    if (!results.isCounted(poll)) {
      throw new IllegalStateException(
          "poll %d is not counted: nothing of its box may be read".formatted(poll.value()));
    }
  }
}
