package fr.boucle.platform.contribution.internal.reading;

import java.io.IOException;
import java.util.List;

/** The rows of a file, read one at a time. */
public interface Rows {
  /** A value beyond this column makes the file too wide: nothing is dropped in silence. */
  int MOST_COLUMNS = 1_000;

  /** Rows beyond this number make the file too large. */
  long MOST_ROWS = 1_000_000;

  /**
   * Reads the rows in order until the reader has had enough; blank rows are passed over.
   *
   * @throws UnreadableFile if the file is damaged or too large
   */
  void read(RowReader reader) throws IOException, UnreadableFile;

  /** Receives rows. */
  interface RowReader {
    /**
     * Receives a row.
     *
     * @param line number of its first line as the person sees it, from 1
     * @param cells values, outer blanks removed
     * @return false to stop
     */
    boolean accept(long line, List<String> cells);
  }
}
