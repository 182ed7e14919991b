package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.NewestFirst;
import fr.boucle.platform.kernel.Stretch;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what people said, for pages. */
@Service
public class ReadContributions {
  private final SearchStore store;
  private final CounterStore counters;

  ReadContributions(SearchStore store, CounterStore counters) {
    this.store = store;
    this.counters = counters;
  }

  /**
   * What was found.
   *
   * @param stretch some of them, newest first
   * @param total how many; stops at 1,000 for a search by words
   * @param capped true when there are more than the total says
   */
  public record Found(Stretch<Contribution> stretch, long total, boolean capped) {}

  /** Lists what is shown of a round, newest first, counted by the kept counts where possible. */
  @Transactional(readOnly = true)
  public Found find(Search search, Cursor cursor, int size, List<Counter> counts) {
    Stretch<Contribution> stretch = stretch(store.list(search, cursor, size), cursor, size);
    if (search.words().isEmpty()) {
      long total =
          counts.stream()
              .filter(count -> search.isEverything() || count.commune().equals(search.commune()))
              .mapToLong(Counter::visible)
              .sum();
      return new Found(stretch, total, false);
    }
    long found = store.count(search);
    long total = Math.min(found, SearchStore.MOST_COUNTED);
    return new Found(stretch, total, found > total);
  }

  /** Lists what was refused in a round, newest first. */
  @Transactional(readOnly = true)
  public Stretch<Contribution> listRefused(RoundId round, Cursor cursor, int size) {
    return stretch(store.listRefused(round, cursor, size), cursor, size);
  }

  private static Stretch<Contribution> stretch(List<Contribution> read, Cursor cursor, int size) {
    return NewestFirst.of(read, cursor, size, said -> said.id().value());
  }

  /** Lists the kept counts of a round, by channel and commune. */
  public List<Counter> counts(RoundId round) {
    return counters.list(round);
  }
}
