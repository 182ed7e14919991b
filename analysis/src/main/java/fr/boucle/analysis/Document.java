package fr.boucle.analysis;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One contribution as received (« contribution »).
 *
 * @param id unique in its corpus, not blank
 * @param text free text, possibly empty
 * @param person who wrote it, to count distinct people; null when unknown, then each document
 *     counts as one person
 * @param place commune or service, null when unknown
 * @param date day received, null when unknown
 */
public record Document(
    String id,
    String text,
    @Nullable String person,
    @Nullable String place,
    @Nullable LocalDate date) {
  public Document {
    Objects.requireNonNull(text);
    if (id.isBlank()) {
      throw new IllegalArgumentException(
          "document id is blank; give every contribution an identifier");
    }
  }

  /** Makes a document of which only the text is known. */
  public static Document of(String id, String text) {
    return new Document(id, text, null, null, null);
  }
}
