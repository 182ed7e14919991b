package fr.boucle.platform.contribution.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Reads UTF-8 in which strays of Windows-1252 may have slipped: a byte that begins no valid UTF-8
 * sequence, and a C1 control character (what such a byte becomes when it is converted as Latin-1),
 * are read as Windows-1252. Counts what it meets, so that the encoding of a file can be told.
 */
final class LenientReader extends Reader {
  private static final int SIZE = 1 << 16;
  private static final int LONGEST_SEQUENCE = 4;
  private static final String WINDOWS = windows();

  private final InputStream in;
  private final byte[] bytes = new byte[SIZE];
  private int position;
  private int limit;
  private boolean ended;
  private char pending;
  private long sequences;
  private long strays;
  private long zeros;

  LenientReader(InputStream in) {
    this.in = in;
  }

  /** Number of valid UTF-8 sequences of two bytes or more met so far. */
  long sequences() {
    return sequences;
  }

  /** Number of bytes met so far that belong to no valid UTF-8 sequence. */
  long strays() {
    return strays;
  }

  /** Number of zero bytes met so far; text has none. */
  long zeros() {
    return zeros;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int written = 0;
    while (written < length) {
      if (pending != 0) {
        target[offset + written++] = pending;
        pending = 0;
      } else if (fill()) {
        target[offset + written++] = next();
      } else {
        break;
      }
    }
    return written == 0 && length > 0 ? -1 : written;
  }

  /** Makes at least one whole sequence available; false at the end. */
  private boolean fill() throws IOException {
    while (limit - position < LONGEST_SEQUENCE && !ended) {
      System.arraycopy(bytes, position, bytes, 0, limit - position);
      limit -= position;
      position = 0;
      int read = in.read(bytes, limit, SIZE - limit);
      ended = read < 0;
      limit += Math.max(read, 0);
    }
    return position < limit;
  }

  private char next() {
    int first = bytes[position] & 0xFF;
    if (first < 0x80) {
      position++;
      zeros += first == 0 ? 1 : 0;
      return (char) first;
    }
    int length = sequenceLength(first);
    if (length == 0) {
      position++;
      strays++;
      return WINDOWS.charAt(first);
    }
    int point = first & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      point = (point << 6) | (bytes[position + i] & 0x3F);
    }
    position += length;
    sequences++;
    if (point < 0xA0) {
      return WINDOWS.charAt(point);
    }
    if (Character.isBmpCodePoint(point)) {
      return (char) point;
    }
    pending = Character.lowSurrogate(point);
    return Character.highSurrogate(point);
  }

  /** Length of the valid sequence (RFC 3629) that begins here, 0 when there is none. */
  private int sequenceLength(int first) {
    if (first >= 0xC2 && first <= 0xDF && continues(1, 0x80, 0xBF)) {
      return 2;
    }
    if (first >= 0xE0
        && first <= 0xEF
        && continues(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF)
        && continues(2, 0x80, 0xBF)) {
      return 3;
    }
    boolean four =
        first >= 0xF0
            && first <= 0xF4
            && continues(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF)
            && continues(2, 0x80, 0xBF)
            && continues(3, 0x80, 0xBF);
    return four ? 4 : 0;
  }

  private boolean continues(int offset, int low, int high) {
    if (position + offset >= limit) {
      return false;
    }
    int value = bytes[position + offset] & 0xFF;
    return value >= low && value <= high;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static String windows() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    char[] read = new String(all, Charset.forName("windows-1252")).toCharArray();
    // The five bytes that Windows-1252 leaves undefined.
    for (int hole : new int[] {0x81, 0x8D, 0x8F, 0x90, 0x9D}) {
      read[hole] = ' ';
    }
    return String.valueOf(Arrays.copyOf(read, read.length));
  }
}
