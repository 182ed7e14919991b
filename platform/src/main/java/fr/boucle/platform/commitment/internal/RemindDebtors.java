package fr.boucle.platform.commitment.internal;

import fr.boucle.platform.commitment.CommitmentId;
import fr.boucle.platform.commitment.CommitmentReminded;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Recalls promises, once per stage and due date: seven days before, then once the date has passed.
 */
@Service
class RemindDebtors {
  private final CommitmentStore store;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transactions;
  private final Clock clock;

  RemindDebtors(
      CommitmentStore store,
      ApplicationEventPublisher events,
      TransactionOperations transactions,
      Clock clock) {
    this.store = store;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Publishes every reminder due today, in batches that each own their transaction. */
  void remind() {
    for (Stage stage : Stage.values()) {
      boolean more = true;
      while (more) {
        more = remindSome(stage);
      }
    }
  }

  private boolean remindSome(Stage stage) {
    return Boolean.TRUE.equals(
        transactions.execute(status -> {
          List<CommitmentId> reminded = store.remind(stage, LocalDate.now(clock));
          reminded.forEach(
              id -> events.publishEvent(new CommitmentReminded(id, stage == Stage.AFTER)));
          return !reminded.isEmpty();
        }));
  }
}
