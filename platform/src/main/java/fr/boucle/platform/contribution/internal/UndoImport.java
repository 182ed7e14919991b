package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.contribution.ContributionsImported;
import fr.boucle.platform.contribution.ImportId;
import fr.boucle.platform.contribution.ImportUndone;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back everything an import brought, in one transaction. */
@Service
class UndoImport {
  private final ImportStore store;
  private final CounterStore counters;
  private final ImportObjections objections;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  UndoImport(
      ImportStore store,
      CounterStore counters,
      ImportObjections objections,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.counters = counters;
    this.objections = objections;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  void undo(ImportId id) {
    store.find(id).filter(source -> source.state() == ImportState.UNDOING).ifPresent(this::undo);
  }

  private void undo(Import source) {
    if (!objections.to(source).isEmpty()) {
      store.move(source.id(), ImportState.UNDOING, ImportState.DONE);
      return;
    }
    Optional<ContributionsImported> brought = store.findBrought(source);
    brought.ifPresent(b -> {
      var undone = new ImportUndone(source.id(), source.round(), b.first(), b.last());
      counters.subtractImport(source.id());
      store.deleteContributions(source.id());
      journal.record(
          new Act(
              "contribution.act.importUndone",
              new Subject("round", source.round().value()),
              source.by(),
              List.of(String.valueOf(b.count()))));
      events.publishEvent(undone);
    });
    store.end(source.id(), ImportState.UNDONE, "", clock.instant());
  }
}
