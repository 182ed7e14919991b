package fr.boucle.training;

import fr.boucle.analysis.spi.Embedder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The vectors of the English sentences (« vecteurs du maître »), kept in a file as they come: half
 * an hour of computing that goes on where it stopped. Half-precision floats, little-endian, one
 * vector after the other.
 *
 * @param file where they are kept; it belongs to one teacher and one list of texts
 */
public record TeacherVectors(Path file) {
  private static final int CHUNK = 1024;

  /** Embeds the texts that the file does not hold yet, and returns all vectors. */
  public Matrix of(Embedder teacher, List<String> texts) throws IOException {
    int bytes = teacher.dimensions() * Short.BYTES;
    Matrix vectors = new Matrix(texts.size(), teacher.dimensions());
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      int done = (int) Math.min(texts.size(), channel.size() / bytes);
      for (int start = done; start < texts.size(); start += CHUNK) {
        List<float[]> chunk =
            teacher.embedAll(texts.subList(start, Math.min(texts.size(), start + CHUNK)));
        ByteBuffer buffer =
            ByteBuffer.allocate(chunk.size() * bytes).order(ByteOrder.LITTLE_ENDIAN);
        chunk.forEach(vector -> put(buffer, vector));
        writeFully(channel, buffer.flip(), (long) start * bytes);
      }
      ByteBuffer all = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
      float[] vector = new float[teacher.dimensions()];
      for (int i = 0; i < texts.size(); i++) {
        readFully(channel, all.clear(), (long) i * bytes);
        all.flip();
        for (int d = 0; d < vector.length; d++) {
          vector[d] = Float.float16ToFloat(all.getShort());
        }
        vectors.copyFrom(i, vector);
      }
    }
    return vectors;
  }

  private static void put(ByteBuffer buffer, float[] vector) {
    for (float x : vector) {
      buffer.putShort(Float.floatToFloat16(x));
    }
  }

  private static void writeFully(FileChannel channel, ByteBuffer buffer, long position)
      throws IOException {
    long at = position;
    while (buffer.hasRemaining()) {
      at += channel.write(buffer, at);
    }
  }

  private static void readFully(FileChannel channel, ByteBuffer buffer, long position)
      throws IOException {
    long at = position;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, at);
      if (read < 0) {
        throw new IOException(
            "the file of teacher vectors ends too soon. Remove it and start again.");
      }
      at += read;
    }
  }
}
