package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Channel;
import fr.boucle.platform.contribution.ImportId;
import fr.boucle.platform.contribution.internal.reading.Reading;
import fr.boucle.platform.contribution.internal.reading.UnreadableFile;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file in, reads it once to its end and guesses how to read it. */
@Service
public class UploadFile {
  private static final int LONGEST_NAME = 255;

  private final ImportStore store;
  private final ImportFiles files;
  private final Consultations consultations;
  private final TransactionTemplate transaction;
  private final Clock clock;

  UploadFile(
      ImportStore store,
      ImportFiles files,
      Consultations consultations,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.consultations = consultations;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes a file in.
   *
   * @param round where its rows will go
   * @param file on disk, at most 64 MB
   * @param name as the person named it
   */
  public Result<ImportId> upload(RoundId round, Path file, String name, AccountId by)
      throws IOException {
    if (!ReceivingRules.isOpenTo(consultations.getRound(round), Channel.IMPORT)) {
      return Result.refused(Reason.of("contribution.refusal.closed"));
    }
    try {
      Reading reading = Reading.guess(file);
      long rows = reading.countRows(file);
      if (rows == 0) {
        return Result.refused(Reason.on("file", "contribution.import.file.empty"));
      }
      byte[] hash = hash(file);
      long size = Files.size(file);
      ImportId id =
          transaction.execute(status -> {
            ImportId added =
                store.insert(round, by, shorten(name), size, hash, reading, rows, clock.instant());
            keep(added, file);
            return added;
          });
      return Result.accepted(id);
    } catch (UnreadableFile unreadable) {
      return Result.refused(unreadable.reason());
    }
  }

  private void keep(ImportId id, Path file) {
    try {
      files.keep(id, file);
    } catch (IOException lost) {
      throw new java.io.UncheckedIOException(lost);
    }
  }

  private static String shorten(String name) {
    String last = Wording.clean(name.substring(name.lastIndexOf('/') + 1)).replace('\n', ' ');
    String short255 = last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) : last;
    return short255.isEmpty() ? "-" : short255;
  }

  private static byte[] hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var digest = Sha256.begin();
      try (var hashing = new DigestInputStream(in, digest)) {
        hashing.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return digest.digest();
    }
  }
}
