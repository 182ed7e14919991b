package fr.boucle.platform.journal.internal;

import fr.boucle.platform.journal.Entry;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.NewestFirst;
import fr.boucle.platform.kernel.Slices;
import fr.boucle.platform.kernel.Stretch;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Reads the register for everyone. */
@Service
public class ReadJournal {
  private final JournalStore store;

  ReadJournal(JournalStore store) {
    this.store = store;
  }

  /** Lists all entries, newest first. */
  public Stretch<Entry> list(Cursor cursor, int size) {
    return NewestFirst.of(store.list(cursor, size), cursor, size, Entry::sequence);
  }

  /** Counts all entries: the rank of the last one. */
  public long count() {
    return store.getHead().sequence();
  }

  /** Finds an entry by its rank. */
  public Optional<SealedEntry> find(long sequence) {
    return store.find(sequence);
  }

  /**
   * Finds an entry by a hash that someone noted.
   *
   * @param hash 64 hexadecimal digits, lower case
   */
  public Optional<SealedEntry> findByHash(String hash) {
    return store.findByHash(hash);
  }

  /** Finds what the last verification found. */
  public Optional<Verification> findLastVerification() {
    return store.findLastVerification();
  }

  /** Hands over all entries, the oldest first, without holding them all. */
  public void forEach(Consumer<SealedEntry> reader) {
    Slices.forEach(
        (last, size) -> store.listAfter(last == null ? 0 : last.entry().sequence(), size), reader);
  }
}
