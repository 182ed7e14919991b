package fr.boucle.cli.detect;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text of a file whose encoding is not told: UTF-8, UTF-16 with its mark, Windows-1252, or UTF-8 in
 * which some lines were pasted from Windows-1252.
 */
final class DecodedText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private DecodedText() {}

  static String of(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    return withoutControls(decode(bytes, start));
  }

  private static String decode(byte[] bytes, int start) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    try {
      return decoder.decode(in.slice()).toString();
    } catch (CharacterCodingException e) {
      return decodeMixed(in);
    }
  }

  /** Reads what is valid UTF-8 as such and every other byte as Windows-1252. */
  private static String decodeMixed(ByteBuffer in) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(in.remaining());
    while (in.hasRemaining()) {
      var result = decoder.decode(in, out, true);
      if (result.isError()) {
        byte[] wrong = new byte[result.length()];
        in.get(wrong);
        out.put(new String(wrong, WINDOWS));
        decoder.reset();
      } else if (result.isUnderflow() && in.hasRemaining()) {
        out.put(new String(new byte[] {in.get()}, WINDOWS));
      }
    }
    return out.flip().toString();
  }

  /**
   * Puts back the characters of Windows-1252 that an earlier program turned into invisible
   * controls.
   */
  private static String withoutControls(String text) {
    if (text.chars().noneMatch(c -> c >= 0x80 && c <= 0x9F)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      clean.append(
          c >= 0x80 && c <= 0x9F ? new String(new byte[] {(byte) c}, WINDOWS) : String.valueOf(c));
    }
    return clean.toString();
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
