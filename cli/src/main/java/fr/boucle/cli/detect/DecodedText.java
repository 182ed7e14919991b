package fr.boucle.cli.detect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text of a stream whose encoding is not told: UTF-16 with its mark; else what is valid UTF-8 is
 * read as such and every other byte as Windows-1252, which is right for files of either and for
 * UTF-8 in which some lines were pasted from Windows-1252. Characters of Windows-1252 that an
 * earlier program turned into invisible controls are put back.
 */
final class DecodedText extends Reader {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 16;
  private static final char[] CONTROLS = controls();

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private boolean ended;

  private DecodedText(InputStream in) {
    this.in = in;
  }

  /** Reads a stream from its start. */
  static Reader of(InputStream stream) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream, BUFFER);
    in.mark(4);
    byte[] start = in.readNBytes(3);
    in.reset();
    if (startsWith(start, 0xFF, 0xFE)) {
      in.skipNBytes(2);
      return new InputStreamReader(in, StandardCharsets.UTF_16LE);
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      in.skipNBytes(2);
      return new InputStreamReader(in, StandardCharsets.UTF_16BE);
    }
    in.skipNBytes(startsWith(start, 0xEF, 0xBB, 0xBF) ? 3 : 0);
    return new DecodedText(in);
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(into, offset, length).slice();
    while (out.position() == 0) {
      fill();
      if (!bytes.hasRemaining()) {
        return -1;
      }
      decode(out);
    }
    for (int i = offset; i < offset + out.position(); i++) {
      into[i] = into[i] >= 0x80 && into[i] <= 0x9F ? CONTROLS[into[i] - 0x80] : into[i];
    }
    return out.position();
  }

  private void decode(CharBuffer out) {
    var result = decoder.decode(bytes, out, ended);
    if (result.isError()) {
      for (int wrong = 0; wrong < result.length() && out.hasRemaining(); wrong++) {
        out.put(windows(bytes.get()));
      }
      decoder.reset();
    } else if (result.isOverflow() && out.position() == 0 && out.hasRemaining()) {
      // One place is left and the next character takes two.
      out.put('\uFFFD');
      bytes.position(Math.min(bytes.limit(), bytes.position() + 4));
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    while (!ended && bytes.position() < 4) {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = count < 0;
      bytes.position(bytes.position() + Math.max(0, count));
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static char windows(byte wrong) {
    return new String(new byte[] {wrong}, WINDOWS).charAt(0);
  }

  private static char[] controls() {
    char[] controls = new char[32];
    for (int c = 0; c < controls.length; c++) {
      controls[c] = windows((byte) (0x80 + c));
    }
    return controls;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
