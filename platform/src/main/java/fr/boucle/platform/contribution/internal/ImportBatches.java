package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.contribution.Channel;
import fr.boucle.platform.contribution.internal.ImportStore.Received;
import fr.boucle.platform.contribution.internal.Remark.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts rows into the database, a batch and its mark in one transaction. */
@Component
class ImportBatches {
  private static final int BATCH = 1_000;

  private final ImportStore store;
  private final CounterStore counters;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ImportBatches(
      ImportStore store, CounterStore counters, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.counters = counters;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Takes an import up after the last line it dealt with. */
  Run resume(Import source, RowCheck check) {
    return new Run(source, check);
  }

  /** One run over a file; for one thread. */
  final class Run {
    private final Import source;
    private final RowCheck check;
    private final List<NewRow> rows = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private boolean headerAwaited;
    private long done;
    private long seen;
    private int pending;

    private Run(Import source, RowCheck check) {
      this.source = source;
      this.check = check;
      this.headerAwaited = source.reading().header();
      this.done = source.lastLine();
      this.seen = done;
    }

    boolean accept(long line, List<String> cells) {
      if (headerAwaited) {
        headerAwaited = false;
      } else if (line > done) {
        check.check(line, cells, remarks::add).ifPresent(rows::add);
        seen = line;
        if (++pending == BATCH) {
          flush();
        }
      }
      return true;
    }

    /** Puts in what is left. */
    void flush() {
      if (pending > 0) {
        transaction.executeWithoutResult(status -> put());
        done = seen;
        pending = 0;
        rows.clear();
        remarks.clear();
      }
    }

    private void put() {
      Map<Long, Long> ids = insertRows();
      rows.stream()
          .filter(row -> !ids.containsKey(row.line()))
          .forEach(row -> remarks.add(new Remark(row.line(), Reason.DUPLICATE, row.sourceRef())));
      long refused = remarks.stream().filter(remark -> remark.reason().isRefusal()).count();
      long noted = remarks.size() - refused;
      if (!store.advance(source.id(), done, seen, ids.size(), refused, noted)) {
        throw new IllegalStateException(
            "import %d is being run by somebody else, after line %d"
                .formatted(source.id().value(), done));
      }
      if (!remarks.isEmpty()) {
        store.insertRemarks(source.id(), remarks);
      }
    }

    private Map<Long, Long> insertRows() {
      if (rows.isEmpty()) {
        return Map.of();
      }
      Map<Long, Long> ids =
          store.insertRows(source, rows, clock.instant()).stream()
              .collect(Collectors.toMap(Received::line, Received::id));
      var contactIds = new ArrayList<Long>();
      var emails = new ArrayList<String>();
      var byCommune = new TreeMap<String, Integer>();
      for (NewRow row : rows) {
        Long id = ids.get(row.line());
        if (id != null) {
          byCommune.merge(row.commune(), 1, Integer::sum);
          if (!row.email().isEmpty()) {
            contactIds.add(id);
            emails.add(row.email());
          }
        }
      }
      if (!emails.isEmpty()) {
        store.insertContacts(contactIds, emails);
      }
      byCommune.forEach((commune, count) ->
          counters.add(
              source.round(), Channel.IMPORT, commune.isEmpty() ? null : commune, count, 0));
      return new HashMap<>(ids);
    }
  }
}
