package fr.boucle.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The weights of a French model (« poids »): its words by falling count, one row per word, one row
 * per prefix bucket, each row rounded to bytes. Immutable.
 */
public final class FrenchWeights {
  /** In name order, as the identity of a model demands. */
  static final List<String> FILES =
      List.of(
          "buckets.i8",
          "buckets.scale.f32",
          "counts.txt",
          "glossary.tsv",
          "vocab.txt",
          "words.i8",
          "words.scale.f32");

  private static final String GLOSSARY = "glossary.tsv";

  private final String name;
  private final String sha256;
  private final List<String> vocabulary;
  private final List<Long> counts;
  private final RowTable words;
  private final RowTable buckets;
  private final Glossary glossary;

  private FrenchWeights(String name, List<byte[]> contents) {
    this.name = name;
    sha256 = Sha256.of(contents);
    float[] bucketScales = floats(contents.get(1));
    float[] wordScales = floats(contents.get(6));
    counts = numbers(lines(contents.get(2)));
    vocabulary = lines(contents.get(4));
    if (vocabulary.size() != wordScales.length
        || counts.size() != wordScales.length
        || bucketScales.length == 0) {
      throw unreadable(
          "it has %d words, %d counts and %d word rows, which must be equal"
              .formatted(vocabulary.size(), counts.size(), wordScales.length));
    }
    int dimensions = contents.get(0).length / bucketScales.length;
    words = new RowTable(dimensions, contents.get(5), wordScales);
    buckets = new RowTable(dimensions, contents.get(0), bucketScales);
    glossary = Glossary.of(new String(contents.get(3), StandardCharsets.UTF_8));
  }

  static FrenchWeights read(ModelFiles files) {
    return new FrenchWeights(
        files.name(),
        FILES.stream()
            .map(f -> f.equals(GLOSSARY) ? files.readOrEmpty(f) : files.read(f))
            .toList());
  }

  /**
   * Rounds trained rows to bytes.
   *
   * @param name short name with version
   * @param vocabulary folded words, by falling count
   * @param counts count of each word in the training corpus
   * @param words one row per word, already weighted
   * @param buckets one row per bucket
   * @param glossary lines of acronym, tabulation, meaning; empty to read texts as they are typed
   */
  public static FrenchWeights of(
      String name,
      List<String> vocabulary,
      List<Long> counts,
      float[][] words,
      float[][] buckets,
      String glossary) {
    RowTable wordTable = RowTable.quantize(words);
    RowTable bucketTable = RowTable.quantize(buckets);
    return new FrenchWeights(
        name,
        List.of(
            bucketTable.bytes(),
            bytes(bucketTable.scales()),
            text(counts.stream().map(String::valueOf).toList()),
            Glossary.of(glossary).text().getBytes(StandardCharsets.UTF_8),
            text(vocabulary),
            wordTable.bytes(),
            bytes(wordTable.scales())));
  }

  /** Writes the files of the model into a folder, which is made if needed. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("buckets.i8"), buckets.bytes());
    Files.write(folder.resolve("buckets.scale.f32"), bytes(buckets.scales()));
    Files.write(folder.resolve("counts.txt"), text(counts.stream().map(String::valueOf).toList()));
    if (!glossary.entries().isEmpty()) {
      Files.writeString(folder.resolve(GLOSSARY), glossary.text());
    }
    Files.write(folder.resolve("vocab.txt"), text(vocabulary));
    Files.write(folder.resolve("words.i8"), words.bytes());
    Files.write(folder.resolve("words.scale.f32"), bytes(words.scales()));
  }

  public String name() {
    return name;
  }

  /** Returns the hash of the files one after the other, in name order. */
  public String sha256() {
    return sha256;
  }

  public List<String> vocabulary() {
    return vocabulary;
  }

  public List<Long> counts() {
    return counts;
  }

  /** Returns the lines of the glossary, empty where texts are read as they are typed. */
  public String glossary() {
    return glossary.text();
  }

  public int dimensions() {
    return words.dimensions();
  }

  public int buckets() {
    return buckets.rows();
  }

  /** Adds the row of a word to a sum. */
  public void addWord(float[] sum, int word) {
    words.addTo(sum, word);
  }

  /** Adds the row of a bucket to a sum. */
  public void addBucket(float[] sum, int bucket) {
    buckets.addTo(sum, bucket);
  }

  private static byte[] text(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] bytes(float[] floats) {
    ByteBuffer buffer =
        ByteBuffer.allocate(floats.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(floats);
    return buffer.array();
  }

  private float[] floats(byte[] bytes) {
    if (bytes.length % Float.BYTES != 0) {
      throw unreadable(
          "a scale file has %d bytes, not a whole number of floats".formatted(bytes.length));
    }
    float[] floats = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
    return floats;
  }

  private List<Long> numbers(List<String> lines) {
    try {
      return lines.stream().map(Long::valueOf).toList();
    } catch (NumberFormatException e) {
      throw unreadable("counts.txt must hold one number per line, not " + e.getMessage());
    }
  }

  private UnreadableModelException unreadable(String what) {
    return new UnreadableModelException(
        "model %s is not readable: %s. Copy the whole folder again.".formatted(name, what));
  }
}
