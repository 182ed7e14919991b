package fr.boucle.platform.contribution.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ImportId;
import fr.boucle.platform.contribution.internal.reading.Column;
import fr.boucle.platform.contribution.internal.reading.Reading;
import fr.boucle.platform.contribution.internal.reading.UnreadableFile;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Slices;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person does with a file once it is here: look, correct, start, take back. */
@Service
public class Imports {
  private final ImportStore store;
  private final ImportFiles files;
  private final ImportObjections objections;
  private final SchedulerClient scheduler;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Imports(
      ImportStore store,
      ImportFiles files,
      ImportObjections objections,
      SchedulerClient scheduler,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.objections = objections;
    this.scheduler = scheduler;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Finds an import. */
  public Optional<Import> find(ImportId id) {
    return store.find(id);
  }

  /** Lists the imports of a round that were started, newest first, at most 50. */
  public List<Import> list(RoundId round) {
    return store.list(round);
  }

  /** Lists refused lines first, then what was left out of others. */
  public List<Remark> listRemarks(ImportId id, int limit) {
    return store.listRemarks(id, limit);
  }

  /** Reads all remarks in the order of lines. */
  public void readRemarks(ImportId id, Consumer<Remark> reader) {
    Slices.forEach(
        (last, size) ->
            last == null
                ? store.listRemarksAfter(id, 0, "", size)
                : store.listRemarksAfter(id, last.line(), last.reason().name(), size),
        reader);
  }

  /** Reads the first rows of a file that awaits its start. */
  public List<List<String>> firstRows(Import source) throws IOException {
    return files.lend(
        source.id(),
        file -> {
          try {
            return source.reading().firstRows(file, Reading.SHOWN);
          } catch (UnreadableFile unreadable) {
            return List.of();
          }
        });
  }

  /** Reads the file again with another encoding or separator, and guesses its columns anew. */
  public Result<ImportId> reread(Import source, Reading wished) throws IOException {
    return files.lend(
        source.id(),
        file -> {
          try {
            Reading guessed =
                Reading.guessColumns(
                    file, source.reading().kind(), wished.encoding(), wished.separator());
            long rows = guessed.countRows(file);
            transaction.executeWithoutResult(
                status -> store.updateReading(source.id(), guessed, rows));
            return Result.accepted(source.id());
          } catch (UnreadableFile unreadable) {
            return Result.refused(unreadable.reason());
          }
        });
  }

  /** Starts the import with the columns that a person confirmed. */
  public Result<ImportId> start(Import source, Reading confirmed) {
    if (!confirmed.columns().places().containsKey(Column.TEXT)) {
      return Result.refused(Reason.on("TEXT", "contribution.import.refusal.noText"));
    }
    try {
      transaction.executeWithoutResult(status -> {
        long rows = source.rows() + (source.reading().header() ? 1 : 0);
        store.updateReading(source.id(), confirmed, rows - (confirmed.header() ? 1 : 0));
        if (store.move(source.id(), ImportState.UPLOADED, ImportState.RUNNING)) {
          scheduler.scheduleIfNotExists(
              new TaskInstance<>(ImportJobs.RUN, String.valueOf(source.id().value())),
              clock.instant());
        }
      });
      return Result.accepted(source.id());
    } catch (DuplicateKeyException alreadyThere) {
      return Result.refused(Reason.of("contribution.import.refusal.already"));
    }
  }

  /** Drops a file that was not started. */
  @Transactional
  public void drop(ImportId id) {
    store.delete(id);
  }

  /** Takes back everything an import brought, unless another room objects. */
  @Transactional
  public Result<ImportId> undo(Import source) {
    List<Reason> reasons = objections.to(source);
    if (!reasons.isEmpty()) {
      return new Result.Refused<>(reasons);
    }
    if (store.move(source.id(), ImportState.DONE, ImportState.UNDOING)) {
      scheduler.scheduleIfNotExists(
          new TaskInstance<>(ImportJobs.UNDO, String.valueOf(source.id().value())),
          clock.instant());
    }
    return Result.accepted(source.id());
  }
}
