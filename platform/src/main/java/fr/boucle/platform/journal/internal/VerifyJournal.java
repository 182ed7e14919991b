package fr.boucle.platform.journal.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Walks the whole chain from its first entry. Finds an entry that was changed, removed, moved or
 * added, and a tail that was cut: against the end of the chain as kept apart, and against the last
 * verification that found it whole. Who rewrites all three can only be caught by a hash that
 * someone noted elsewhere: see {@link ReadJournal#findByHash}.
 */
@Service
public class VerifyJournal {
  private static final int BATCH = 1000;

  private final JournalStore store;
  private final Clock clock;

  VerifyJournal(JournalStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Verifies the chain up to its present end, and keeps what was found. */
  public Verification run() {
    Optional<Verification> lastSound = store.findLastSoundVerification();
    JournalStore.Head head = store.getHead();
    Long broken = findBroken(head, lastSound.orElse(null));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var found = new Verification(now, head.sequence(), head.hash(), broken);
    store.insertVerification(found);
    return found;
  }

  private @Nullable Long findBroken(JournalStore.Head head, @Nullable Verification lastSound) {
    long checked = 0;
    String previous = Seal.FIRST_PREVIOUS;
    List<SealedEntry> batch = store.listAfter(checked, BATCH);
    while (!batch.isEmpty() && checked < head.sequence()) {
      for (SealedEntry sealed : batch) {
        if (checked == head.sequence()) {
          break;
        }
        if (!follows(sealed, checked, previous) || contradicts(sealed, lastSound)) {
          return checked + 1;
        }
        checked = sealed.entry().sequence();
        previous = sealed.entry().hash();
      }
      batch = store.listAfter(checked, BATCH);
    }
    if (checked < head.sequence()) {
      return checked + 1;
    }
    boolean sameEnd = previous.equals(head.hash());
    boolean notShorter = lastSound == null || lastSound.lastSequence() <= checked;
    return sameEnd && notShorter ? null : Long.valueOf(sameEnd ? checked + 1 : checked);
  }

  private static boolean follows(SealedEntry sealed, long checked, String previous) {
    return sealed.entry().sequence() == checked + 1
        && sealed.previousHash().equals(previous)
        && sealed.isGenuine();
  }

  private static boolean contradicts(SealedEntry sealed, @Nullable Verification lastSound) {
    return lastSound != null
        && sealed.entry().sequence() == lastSound.lastSequence()
        && !sealed.entry().hash().equals(lastSound.lastHash());
  }
}
