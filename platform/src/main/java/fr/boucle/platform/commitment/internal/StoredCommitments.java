package fr.boucle.platform.commitment.internal;

import fr.boucle.platform.commitment.Commitment;
import fr.boucle.platform.commitment.CommitmentCounts;
import fr.boucle.platform.commitment.CommitmentId;
import fr.boucle.platform.commitment.CommitmentKept;
import fr.boucle.platform.commitment.CommitmentMoves;
import fr.boucle.platform.commitment.CommitmentState;
import fr.boucle.platform.commitment.Commitments;
import fr.boucle.platform.commitment.NewCommitment;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.kernel.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises as the other rooms see them. */
@Service
class StoredCommitments implements Commitments, CommitmentMoves {
  private final CommitmentStore store;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoredCommitments(
      CommitmentStore store, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional
  public CommitmentId promise(NewCommitment commitment) {
    String debtor = accounts.get(commitment.debtor()).name();
    return store
        .insertOnce(commitment, debtor, today())
        .orElseGet(
            () -> store.findLatest(commitment.kind(), commitment.subject()).orElseThrow().id());
  }

  @Override
  @Transactional
  public void keep(String kind, Subject subject) {
    store
        .settle(kind, subject, CommitmentState.KEPT, today(), "")
        .ifPresent(id -> events.publishEvent(new CommitmentKept(id)));
  }

  @Override
  @Transactional
  public void release(String kind, Subject subject, String reason) {
    store.settle(kind, subject, CommitmentState.RELEASED, today(), requireReason(reason));
  }

  @Override
  @Transactional
  public void postpone(String kind, Subject subject, LocalDate dueOn, String reason) {
    store.postpone(kind, subject, dueOn, requireReason(reason), today());
  }

  @Override
  public Commitment get(CommitmentId id) {
    return store
        .find(id)
        .orElseThrow(() -> new NoSuchElementException("no commitment has id " + id.value()));
  }

  @Override
  public Optional<Commitment> find(String kind, Subject subject) {
    return store.findLatest(kind, subject);
  }

  @Override
  public Stretch<Commitment> list(Cursor cursor, int size) {
    return store.list(cursor, size);
  }

  @Override
  public Stretch<Commitment> listOwedBy(AccountId debtor, Cursor cursor, int size) {
    return store.listOwedBy(debtor, cursor, size);
  }

  @Override
  public long countOwedBy(AccountId debtor) {
    return store.countOwedBy(debtor);
  }

  @Override
  public CommitmentCounts count() {
    return store.count(today());
  }

  @Override
  public CommitmentCounts countIn(Subject scope) {
    return store.countIn(scope, today());
  }

  @Override
  public Map<Long, Move> findLast(Collection<Commitment> commitments) {
    return store.listLastPostponements(commitments.stream().map(Commitment::id).toList()).stream()
        .collect(
            Collectors.toMap(
                CommitmentStore.Postponement::commitmentId,
                move -> new Move(move.fromDueOn(), move.reason())));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static String requireReason(String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException(
          "a promise is released or moved with a public reason, and it is blank. Ask for it.");
    }
    return reason.strip();
  }
}
