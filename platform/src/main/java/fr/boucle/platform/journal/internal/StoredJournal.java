package fr.boucle.platform.journal.internal;

import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Entry;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.NewestFirst;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.kernel.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register as the other rooms see it. */
@Service
class StoredJournal implements Journal {
  private final JournalStore store;
  private final Accounts accounts;
  private final Clock clock;

  StoredJournal(JournalStore store, Accounts accounts, Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Entry record(Act act) {
    String authorName = act.author() == null ? "" : accounts.get(act.author()).name();
    JournalStore.Head head = store.lockHead();
    long sequence = head.sequence() + 1;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String hash = Seal.of(sequence, now, act, authorName, head.hash());
    var entry = new Entry(sequence, now, act, authorName, hash);
    store.append(new SealedEntry(entry, head.hash()));
    return entry;
  }

  @Override
  public Stretch<Entry> list(Subject subject, Cursor cursor, int size) {
    return NewestFirst.of(store.listAbout(subject, cursor, size), cursor, size, Entry::sequence);
  }

  @Override
  public long count(Subject subject) {
    return store.countAbout(subject);
  }
}
