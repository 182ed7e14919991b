package fr.boucle.platform.commitment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.FreshDatabase;
import fr.boucle.platform.commitment.Commitment;
import fr.boucle.platform.commitment.CommitmentId;
import fr.boucle.platform.commitment.CommitmentState;
import fr.boucle.platform.commitment.NewCommitment;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.kernel.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@FreshDatabase
class CommitmentStoreIT {
  private static final String KIND = "essai.commitment.promise";
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 10);
  private static final AtomicLong NUMBER = new AtomicLong();

  private final CommitmentStore store;

  CommitmentStoreIT(JdbcClient jdbc) {
    this.store = new CommitmentStore(jdbc);
  }

  @Test
  void opensOnePromiseOnlyWhenManyRace() throws Exception {
    Subject subject = newSubject();
    Callable<Optional<CommitmentId>> promise = () -> promise(subject, TODAY);
    try (var people = Executors.newFixedThreadPool(8)) {
      List<Future<Optional<CommitmentId>>> all = people.invokeAll(Collections.nCopies(8, promise));
      int opened = 0;
      for (Future<Optional<CommitmentId>> one : all) {
        opened += one.get().isPresent() ? 1 : 0;
      }
      assertThat(opened).isEqualTo(1);
    }
  }

  @Test
  void promisesAgainOnceTheFirstIsSettled() {
    Subject subject = newSubject();
    promise(subject, TODAY);
    store.settle(KIND, subject, CommitmentState.KEPT, TODAY, "");

    assertThat(promise(subject, TODAY.plusDays(3))).isPresent();
    assertThat(find(subject).state()).isEqualTo(CommitmentState.OPEN);
    assertThat(store.settle(KIND, newSubject(), CommitmentState.KEPT, TODAY, "")).isEmpty();
  }

  @Test
  void remindsOncePerStageAndAgainAfterAMove() {
    Subject subject = newSubject();
    CommitmentId id = promise(subject, TODAY.plusDays(20)).orElseThrow();

    assertThat(store.remind(Stage.BEFORE, TODAY)).doesNotContain(id);
    assertThat(store.remind(Stage.BEFORE, TODAY.plusDays(13))).contains(id);
    assertThat(store.remind(Stage.BEFORE, TODAY.plusDays(14))).doesNotContain(id);
    assertThat(store.remind(Stage.AFTER, TODAY.plusDays(20))).doesNotContain(id);
    assertThat(store.remind(Stage.AFTER, TODAY.plusDays(21))).contains(id);
    assertThat(store.remind(Stage.AFTER, TODAY.plusDays(22))).doesNotContain(id);

    store.postpone(KIND, subject, TODAY.plusDays(40), "La salle est fermée", TODAY);
    assertThat(store.remind(Stage.BEFORE, TODAY.plusDays(35))).contains(id);
  }

  @Test
  void keepsTheReasonOfTheLastMove() {
    Subject subject = newSubject();
    CommitmentId id = promise(subject, TODAY).orElseThrow();
    store.postpone(KIND, subject, TODAY.plusDays(5), "Premier motif", TODAY);
    store.postpone(KIND, subject, TODAY.plusDays(9), "Second motif", TODAY);

    assertThat(find(subject).dueOn()).isEqualTo(TODAY.plusDays(9));
    assertThat(store.listLastPostponements(List.of(id)))
        .containsExactly(
            new CommitmentStore.Postponement(id.value(), TODAY.plusDays(5), "Second motif"));
  }

  @Test
  void countsAndListsLateOnesFirst() {
    Subject scope = newSubject();
    promise(newSubject(), scope, TODAY.plusDays(2));
    promise(newSubject(), scope, TODAY.minusDays(2));
    Subject kept = newSubject();
    promise(kept, scope, TODAY.minusDays(9));
    store.settle(KIND, kept, CommitmentState.KEPT, TODAY, "");

    var counts = store.countIn(scope, TODAY);
    assertThat(List.of(counts.kept(), counts.due(), counts.late())).containsExactly(1L, 1L, 1L);
    assertThat(all(2).stream().filter(one -> one.scope().equals(scope)))
        .extracting(Commitment::dueOn)
        .containsExactly(TODAY.minusDays(2), TODAY.plusDays(2), TODAY.minusDays(9));
  }

  /** Every promise, read so many at a time; a statement for each. */
  private List<Commitment> all(int size) {
    var met = new ArrayList<Commitment>();
    Stretch<Commitment> some = store.list(Cursor.START, size);
    met.addAll(some.items());
    while (!some.next().isEmpty()) {
      some = store.list(Cursor.parse(some.next()), size);
      met.addAll(some.items());
    }
    return met;
  }

  private Optional<CommitmentId> promise(Subject subject, LocalDate dueOn) {
    return promise(subject, new Subject("round", 1), dueOn);
  }

  private Optional<CommitmentId> promise(Subject subject, Subject scope, LocalDate dueOn) {
    var commitment =
        new NewCommitment(KIND, subject, scope, "Essai", new AccountId(1), null, dueOn);
    return store.insertOnce(commitment, "Camille Essai", TODAY);
  }

  private Commitment find(Subject subject) {
    return store.findLatest(KIND, subject).orElseThrow();
  }

  private static Subject newSubject() {
    return new Subject("essai", NUMBER.incrementAndGet());
  }
}
