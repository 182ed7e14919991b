package fr.boucle.platform.contribution.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What kind of file people bring, told by its first bytes and never by its name. */
public enum FileKind {
  CSV,
  XLSX;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

  /**
   * Tells the kind of a file.
   *
   * @throws UnreadableFile if it is empty, an old Excel file or a PDF
   */
  public static FileKind of(Path file) throws IOException, UnreadableFile {
    byte[] first;
    try (InputStream in = Files.newInputStream(file)) {
      first = in.readNBytes(4);
    }
    if (first.length == 0) {
      throw new UnreadableFile("empty");
    }
    if (Arrays.equals(first, OLD_EXCEL)) {
      throw new UnreadableFile("oldExcel");
    }
    if (Arrays.equals(first, PDF)) {
      throw new UnreadableFile("pdf");
    }
    return Arrays.equals(first, ZIP) ? XLSX : CSV;
  }
}
