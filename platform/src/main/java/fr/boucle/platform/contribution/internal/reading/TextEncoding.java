package fr.boucle.platform.contribution.internal.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the letters of a text file are written. */
public enum TextEncoding {
  /** UTF-8, with or without its mark, strays of Windows-1252 understood. */
  UTF_8,
  /** Windows-1252, as Excel for Windows writes CSV in France. */
  WINDOWS_1252,
  /** UTF-16, as told by its mark. */
  UTF_16;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /**
   * Guesses from the whole file: UTF-8 as soon as most bytes beyond ASCII are valid UTF-8.
   *
   * @throws UnreadableFile if it is no text
   */
  public static TextEncoding guess(Path file) throws IOException, UnreadableFile {
    if (hasUtf16Mark(file)) {
      return UTF_16;
    }
    try (var reader = new LenientReader(Files.newInputStream(file))) {
      char[] buffer = new char[1 << 14];
      while (reader.read(buffer, 0, buffer.length) >= 0) {
        if (reader.zeros() > 0) {
          throw new UnreadableFile("binary");
        }
      }
      return reader.strays() > reader.sequences() ? WINDOWS_1252 : UTF_8;
    }
  }

  /** Opens a file as text, past its mark if it has one. */
  Reader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    Reader reader =
        switch (this) {
          case UTF_8 -> new LenientReader(in);
          case WINDOWS_1252 -> new InputStreamReader(in, Charset.forName("windows-1252"));
          case UTF_16 -> new InputStreamReader(in, StandardCharsets.UTF_16);
        };
    return new MarkSkippingReader(reader);
  }

  private static boolean hasUtf16Mark(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] mark = in.readNBytes(2);
      return mark.length == 2
          && ((mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF)
              || (mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE));
    }
  }

  private static final class MarkSkippingReader extends java.io.FilterReader {
    private boolean begun;

    MarkSkippingReader(Reader reader) {
      super(reader);
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      if (!begun && length > 0) {
        begun = true;
        int first = in.read(target, offset, 1);
        if (first < 0 || target[offset] != BYTE_ORDER_MARK) {
          return first;
        }
      }
      return in.read(target, offset, length);
    }
  }
}
