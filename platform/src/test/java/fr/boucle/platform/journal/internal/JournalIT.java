package fr.boucle.platform.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Subject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** The register on a real database, and what becomes visible when someone rewrites it. */
@BoucleIntegrationTest
class JournalIT {
  private static final Subject SUBJECT = new Subject("round", 4242);

  @Autowired Journal journal;
  @Autowired JournalStore store;
  @Autowired VerifyJournal verify;
  @Autowired ReadJournal register;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Test
  void recordsOnlyInsideATransaction() {
    assertThatThrownBy(() -> journal.record(act("seul")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void listsTheActsAboutASubjectNewestFirst() {
    var subject = new Subject("consultation", 77);
    for (String detail : List.of("un", "deux", "trois")) {
      transaction.executeWithoutResult(status ->
          journal.record(new Act("consultation.act.closed", subject, null, List.of(detail, "1"))));
    }
    var page = journal.list(subject, Cursor.START, 2);
    assertThat(journal.count(subject)).isEqualTo(3);
    assertThat(page.items())
        .extracting(entry -> entry.act().details().getFirst())
        .containsExactly("trois", "deux");
    var rest = journal.list(subject, Cursor.parse(page.next()), 2);
    assertThat(rest.items())
        .extracting(entry -> entry.act().details().getFirst())
        .containsExactly("un");
    assertThat(rest.next()).isEmpty();
    assertThat(journal.list(subject, Cursor.parse(rest.previous()), 2).items())
        .isEqualTo(page.items());
    assertThat(register.findByHash(page.items().getFirst().hash()))
        .hasValueSatisfying(sealed -> assertThat(sealed.isGenuine()).isTrue());
  }

  @Test
  void givesItsConnectionBackAfterEachReading() {
    var subject = new Subject("consultation", 78);
    for (int visit = 0; visit < 25; visit++) {
      assertThat(journal.list(subject, Cursor.START, 2).items()).isEmpty();
    }
  }

  @Test
  void growsOneChainWithoutForkUnderManyWriters() throws Exception {
    long before = store.getHead().sequence();
    try (var writers = Executors.newFixedThreadPool(8)) {
      List<Callable<Long>> acts =
          IntStream.range(0, 40)
              .<Callable<Long>>mapToObj(i -> () -> record("course " + i))
              .toList();
      for (var done : writers.invokeAll(acts)) {
        assertThat(done.get()).isGreaterThan(before);
      }
    }
    assertThat(store.getHead().sequence()).isEqualTo(before + 40);
    assertThat(verify.run().brokenSequence()).isNull();
  }

  @Test
  void refusesEveryRewritingBySql() {
    record("à garder");
    for (String rewriting :
        List.of(
            "update journal.entry set author_name = 'x'",
            "delete from journal.entry",
            "truncate journal.entry")) {
      assertThatThrownBy(() -> jdbc.sql(rewriting).update())
          .as(rewriting)
          .hasMessageContaining("only ever added to");
    }
  }

  @Test
  void namesTheEntryWhoseContentWasChanged() {
    long changed = record("avant");
    record("après");
    tampered(
        "update journal.entry set details = array['faux'] where sequence = " + changed,
        () -> assertThat(verify.run().brokenSequence()).isEqualTo(changed));
  }

  @Test
  void namesTheFirstEntryRemoved() {
    record("un");
    long removed = record("deux");
    record("trois");
    tampered(
        "delete from journal.entry where sequence = " + removed,
        () -> assertThat(verify.run().brokenSequence()).isEqualTo(removed));
  }

  @Test
  void namesTheFirstOfTwoEntriesExchanged() {
    long first = record("un");
    long second = record("deux");
    tampered(
        """
        alter table journal.entry drop constraint entry_sequence_check;
        update journal.entry set sequence = -%1$d where sequence = %1$d;
        update journal.entry set sequence = %1$d where sequence = %2$d;
        update journal.entry set sequence = %2$d where sequence = -%1$d
        """
            .formatted(first, second),
        () -> assertThat(verify.run().brokenSequence()).isEqualTo(first));
  }

  @Test
  void namesTheFirstEntryOfATailThatWasCut() {
    long kept = record("garde");
    long cut = record("coupé");
    tampered(
        "delete from journal.entry where sequence > " + kept,
        () -> assertThat(verify.run().brokenSequence()).isEqualTo(cut));
  }

  @Test
  void seesATailCutTogetherWithTheEndOfTheChain() {
    long kept = record("garde");
    long cut = record("coupé");
    String noted = store.getHead().hash();
    assertThat(verify.run().brokenSequence()).isNull();
    tampered(
        """
        delete from journal.entry where sequence > %1$d;
        update journal.head set sequence = %1$d,
          hash = (select e.hash from journal.entry e where e.sequence = %1$d)
        """
            .formatted(kept),
        () -> {
          assertThat(verify.run().brokenSequence()).isEqualTo(cut);
          assertThat(register.findByHash(noted)).isEmpty();
        });
  }

  private long record(String detail) {
    Long sequence = transaction.execute(status -> journal.record(act(detail)).sequence());
    return sequence == null ? 0 : sequence;
  }

  /** Rewrites the register as someone who owns the database would, looks, then puts it back. */
  private void tampered(String rewriting, Runnable look) {
    transaction.executeWithoutResult((TransactionStatus status) -> {
      jdbc.sql("alter table journal.entry disable trigger user").update();
      jdbc.sql(rewriting).update();
      look.run();
      status.setRollbackOnly();
    });
  }

  private static Act act(String detail) {
    return new Act("consultation.act.closed", SUBJECT, null, List.of(detail, "1"));
  }
}
