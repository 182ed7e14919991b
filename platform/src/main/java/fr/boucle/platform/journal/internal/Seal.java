package fr.boucle.platform.journal.internal;

import fr.boucle.platform.journal.Act;
import fr.boucle.platform.kernel.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The seal of an entry: SHA-256 over its canonical bytes.
 *
 * <p>Canonical bytes are the fields below in order, each written as its length in bytes, a colon,
 * its UTF-8 bytes and a comma, so that no two different entries share the same bytes: the word
 * {@code boucle-journal-1}, sequence, instant (ISO 8601, UTC), kind, subject type, subject id,
 * author id or nothing, author name, number of details, each detail, hash of the entry before (64
 * hexadecimal digits, all zeros before the first).
 */
final class Seal {
  static final String FIRST_PREVIOUS = "0".repeat(64);

  private static final String FORMAT = "boucle-journal-1";

  private Seal() {}

  static String of(long sequence, Instant at, Act act, String authorName, String previousHash) {
    return HexFormat.of()
        .formatHex(Sha256.begin().digest(canonical(sequence, at, act, authorName, previousHash)));
  }

  static byte[] canonical(
      long sequence, Instant at, Act act, String authorName, String previousHash) {
    var fields =
        new ArrayList<>(
            List.of(
                FORMAT,
                Long.toString(sequence),
                at.toString(),
                act.kind(),
                act.subject().type(),
                Long.toString(act.subject().id()),
                act.author() == null ? "" : Long.toString(act.author().value()),
                authorName,
                Integer.toString(act.details().size())));
    fields.addAll(act.details());
    fields.add(previousHash);
    var bytes = new ByteArrayOutputStream();
    for (String field : fields) {
      byte[] text = field.getBytes(StandardCharsets.UTF_8);
      bytes.writeBytes((text.length + ":").getBytes(StandardCharsets.US_ASCII));
      bytes.writeBytes(text);
      bytes.write(',');
    }
    return bytes.toByteArray();
  }
}
