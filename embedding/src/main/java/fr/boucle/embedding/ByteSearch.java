package fr.boucle.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Search of a short word in a long stream of bytes, without holding it in memory. */
final class ByteSearch {
  private static final int CHUNK = 1 << 16;

  private ByteSearch() {}

  static boolean contains(InputStream in, byte[] word) throws IOException {
    byte[] window = new byte[CHUNK + word.length - 1];
    int kept = 0;
    while (true) {
      int read = in.readNBytes(window, kept, CHUNK);
      int end = kept + read;
      for (int i = 0; i + word.length <= end; i++) {
        if (window[i] == word[0]
            && Arrays.equals(window, i, i + word.length, word, 0, word.length)) {
          return true;
        }
      }
      if (read < CHUNK) {
        return false;
      }
      kept = word.length - 1;
      System.arraycopy(window, end - kept, window, 0, kept);
    }
  }
}
