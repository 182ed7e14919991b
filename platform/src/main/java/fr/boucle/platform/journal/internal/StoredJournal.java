package fr.boucle.platform.journal.internal;

import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Entry;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
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
  public Page<Entry> list(Subject subject, PageRequest page) {
    return new Page<>(store.listAbout(subject, page), page, store.countAbout(subject));
  }
}
