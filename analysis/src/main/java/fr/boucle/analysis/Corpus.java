package fr.boucle.analysis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * The contributions of one analysis, always in the order of their identifiers: the order of arrival
 * has no influence.
 *
 * @param documents sorted by id, identifiers distinct
 */
public record Corpus(List<Document> documents) {
  public Corpus {
    documents = documents.stream().sorted(Comparator.comparing(Document::id)).toList();
    for (int i = 1; i < documents.size(); i++) {
      String id = documents.get(i).id();
      if (id.equals(documents.get(i - 1).id())) {
        throw new IllegalArgumentException(
            "document id \"" + id + "\" appears twice; identifiers must be distinct");
      }
    }
  }

  /** Makes a corpus of documents in any order. */
  public static Corpus of(List<Document> documents) {
    return new Corpus(documents);
  }

  /** Returns the SHA-256, in hexadecimal, of all fields of all documents in id order. */
  public String sha256() {
    MessageDigest digest = newDigest();
    for (Document d : documents) {
      for (String field :
          List.of(
              d.id(),
              d.text(),
              Objects.toString(d.person(), ""),
              Objects.toString(d.place(), ""),
              Objects.toString(d.date(), ""))) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Returns who wrote a document; the document stands for the person when no one is named. */
  String personOf(String documentId) {
    Document document = get(documentId);
    String person = document.person();
    return person == null || person.isBlank() ? "\0" + documentId : person;
  }

  /**
   * Returns a document.
   *
   * @throws IllegalArgumentException if no document has this id
   */
  public Document get(String documentId) {
    int low = 0;
    int high = documents.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = documents.get(middle).id().compareTo(documentId);
      if (order == 0) {
        return documents.get(middle);
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    throw new IllegalArgumentException(
        "document \"" + documentId + "\" is not in the corpus of " + documents.size());
  }

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
