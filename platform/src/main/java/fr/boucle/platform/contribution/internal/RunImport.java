package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.contribution.ContributionsImported;
import fr.boucle.platform.contribution.ImportId;
import fr.boucle.platform.contribution.internal.reading.UnreadableFile;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.territory.Commune;
import fr.boucle.platform.territory.Territories;
import fr.boucle.platform.territory.TerritoryId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Receives the rows of a file. Rows go in by batches; each batch and the mark of the last line it
 * dealt with are one transaction, so that a run cut short is taken up where it stopped and nothing
 * comes in twice. One event is published, at the end.
 */
@Service
class RunImport {
  private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);
  private static final int MOST_PLACES = 10_000;

  private final ImportStore store;
  private final ImportFiles files;
  private final ImportBatches batches;
  private final CounterStore counters;
  private final PersonKeys persons;
  private final Consultations consultations;
  private final Territories territories;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RunImport(
      ImportStore store,
      ImportFiles files,
      ImportBatches batches,
      CounterStore counters,
      PersonKeys persons,
      Consultations consultations,
      Territories territories,
      Journal journal,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.batches = batches;
    this.counters = counters;
    this.persons = persons;
    this.consultations = consultations;
    this.territories = territories;
    this.journal = journal;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Runs an import from where it stands; does nothing when it does not run. */
  void run(ImportId id) {
    store.find(id).filter(source -> source.state() == ImportState.RUNNING).ifPresent(this::run);
  }

  private void run(Import source) {
    try {
      Optional<UnreadableFile> failure = files.lend(source.id(), file -> receive(source, file));
      transaction.executeWithoutResult(status -> {
        if (failure.isPresent()) {
          abandon(source, failure.get());
        } else {
          conclude(source);
        }
      });
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }

  private Optional<UnreadableFile> receive(Import source, Path file) throws IOException {
    var check = new RowCheck(source.reading().columns(), persons.keys(), communesOf(source), clock);
    ImportBatches.Run run = batches.resume(source, check);
    try {
      source.reading().rows(file).read(run::accept);
      run.flush();
      return Optional.empty();
    } catch (UnreadableFile unreadable) {
      return Optional.of(unreadable);
    }
  }

  private void conclude(Import source) {
    Import now = store.find(source.id()).orElseThrow();
    if (now.accepted() + now.refused() != now.rows()) {
      throw new IllegalStateException(
          "import %d dealt with %d rows of %d; it will be taken up again"
              .formatted(now.id().value(), now.accepted() + now.refused(), now.rows()));
    }
    if (!store.end(source.id(), ImportState.DONE, "", clock.instant())) {
      return;
    }
    store.deletePieces(source.id());
    Optional<ContributionsImported> brought = store.findBrought(source);
    brought.ifPresent(imported -> {
      journal.record(
          new Act(
              "contribution.act.imported",
              new Subject("round", source.round().value()),
              source.by(),
              List.of(String.valueOf(imported.count()))));
      events.publishEvent(imported);
    });
    LOG.info(
        "import done id={} contributions={}",
        source.id().value(),
        brought.map(ContributionsImported::count).orElse(0L));
  }

  private void abandon(Import source, UnreadableFile failure) {
    counters.subtractImport(source.id());
    store.deleteContributions(source.id());
    store.deletePieces(source.id());
    store.end(source.id(), ImportState.FAILED, failure.reason().key(), clock.instant());
    LOG.info("import failed id={} reason={}", source.id().value(), failure.reason().key());
  }

  /** Understands the name or the official code of a commune; each name is looked up once. */
  private UnaryOperator<String> communesOf(Import source) {
    TerritoryId territory =
        consultations.get(consultations.getRound(source.round()).consultation()).territory();
    Map<String, String> known = new HashMap<>();
    territories
        .get(territory)
        .communes()
        .forEach(commune -> known.put(commune.inseeCode(), commune.inseeCode()));
    return place -> {
      if (known.size() > MOST_PLACES) {
        return find(territory, place);
      }
      return known.computeIfAbsent(place, name -> find(territory, name));
    };
  }

  private String find(TerritoryId territory, String name) {
    return territories.findCommuneByName(territory, name).map(Commune::inseeCode).orElse("");
  }
}
