package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
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
   * @param page one page; its total stops at 1,000 for a search by words
   * @param capped true when there are more than the total says
   */
  public record Found(Page<Contribution> page, boolean capped) {}

  /** Lists what is shown of a round, newest first, counted by the kept counts where possible. */
  @Transactional(readOnly = true)
  public Found find(Search search, PageRequest request, List<Counter> counts) {
    List<Contribution> items = store.list(search, request);
    if (search.words().isEmpty()) {
      long total =
          counts.stream()
              .filter(count -> search.isEverything() || count.commune().equals(search.commune()))
              .mapToLong(Counter::visible)
              .sum();
      return new Found(new Page<>(items, request, total), false);
    }
    long found = store.count(search);
    long total = Math.min(found, SearchStore.MOST_COUNTED);
    return new Found(new Page<>(items, request, total), found > total);
  }

  /** Lists what was refused in a round, newest first. */
  @Transactional(readOnly = true)
  public Page<Contribution> listRefused(RoundId round, PageRequest request) {
    long total = counters.list(round).stream().mapToLong(Counter::refused).sum();
    return new Page<>(store.listRefused(round, request), request, total);
  }

  /** Lists the kept counts of a round, by channel and commune. */
  public List<Counter> counts(RoundId round) {
    return counters.list(round);
  }
}
