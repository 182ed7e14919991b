package fr.boucle.embedding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The weights of a French model as they lie on disk (« poids »).
 *
 * @param name short name with version
 * @param sha256 hash of the files of {@link #FILES} one after the other
 * @param vocabulary folded words, by falling count
 * @param counts count of each word in the training corpus
 * @param words one row per word of the vocabulary
 * @param buckets one row per prefix bucket
 */
record FrenchWeights(
    String name,
    String sha256,
    List<String> vocabulary,
    List<Long> counts,
    RowTable words,
    RowTable buckets) {

  /** In name order, as the identity of a model demands. */
  static final List<String> FILES =
      List.of(
          "buckets.i8",
          "buckets.scale.f32",
          "counts.txt",
          "vocab.txt",
          "words.i8",
          "words.scale.f32");

  static FrenchWeights read(ModelFiles files) {
    List<byte[]> contents = FILES.stream().map(files::read).toList();
    float[] bucketScales = floats(files, "buckets.scale.f32", contents.get(1));
    float[] wordScales = floats(files, "words.scale.f32", contents.get(5));
    List<String> vocabulary = lines(contents.get(3));
    List<String> counts = lines(contents.get(2));
    if (vocabulary.size() != wordScales.length
        || counts.size() != wordScales.length
        || bucketScales.length == 0) {
      throw new UnreadableModelException(
          "model %s has %d words, %d counts and %d word rows: they must be equal. Copy the whole folder again."
              .formatted(files.name(), vocabulary.size(), counts.size(), wordScales.length));
    }
    int dimensions = contents.get(0).length / bucketScales.length;
    return new FrenchWeights(
        files.name(),
        sha256(contents),
        vocabulary,
        numbers(files, counts),
        new RowTable(dimensions, contents.get(4), wordScales),
        new RowTable(dimensions, contents.get(0), bucketScales));
  }

  private static List<String> lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  private static List<Long> numbers(ModelFiles files, List<String> lines) {
    try {
      return lines.stream().map(Long::valueOf).toList();
    } catch (NumberFormatException e) {
      throw new UnreadableModelException(
          "counts.txt of model %s must hold one number per line: %s. Copy the whole folder again."
              .formatted(files.name(), e.getMessage()),
          e);
    }
  }

  private static float[] floats(ModelFiles files, String file, byte[] bytes) {
    if (bytes.length % Float.BYTES != 0) {
      throw new UnreadableModelException(
          "file %s of model %s has %d bytes, not a whole number of floats. Copy the whole folder again."
              .formatted(file, files.name(), bytes.length));
    }
    float[] floats = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
    return floats;
  }

  private static String sha256(List<byte[]> contents) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      contents.forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
