package fr.boucle.platform.contribution.web;

import fr.boucle.platform.contribution.internal.ImportState;
import fr.boucle.platform.contribution.internal.Remark;
import fr.boucle.platform.contribution.internal.reading.Column;
import fr.boucle.platform.contribution.internal.reading.TextEncoding;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;

/**
 * A file on its way into a round.
 *
 * @param id of the import
 * @param round identifier of the round
 * @param loop where the round stands
 * @param list where its contributions are read
 * @param state where it stands
 * @param fileName as the person named it
 * @param reading how it is read; empty rows once it is started
 * @param progress what came of its rows
 * @param remarks first remarks, refusals first
 * @param failure message key of what stopped it, empty when nothing did
 * @param errors what is to mend
 */
public record ImportPage(
    long id,
    long round,
    LoopPlace loop,
    String list,
    ImportState state,
    String fileName,
    ReadingView reading,
    Progress progress,
    List<Remark> remarks,
    String failure,
    FormErrors errors)
    implements InLoop {

  /**
   * How the file is read.
   *
   * @param csv true when encoding and separator can be chosen
   * @param encoding of a CSV file
   * @param separator of a CSV file
   * @param header true when the first row holds names
   * @param columns name of each column of the file
   * @param choices which column holds what
   * @param rows first rows, without the header
   */
  public record ReadingView(
      boolean csv,
      TextEncoding encoding,
      Separator separator,
      boolean header,
      List<String> columns,
      List<Choice> choices,
      List<List<String>> rows) {}

  /**
   * Where something is found.
   *
   * @param column what
   * @param place index of the column of the file, -1 for nowhere
   */
  public record Choice(Column column, int place) {}

  /**
   * What came of the rows.
   *
   * @param rows of the file
   * @param accepted received
   * @param refused refused
   * @param noted things left out of received rows
   */
  public record Progress(long rows, long accepted, long refused, long noted) {
    /** Rows dealt with. */
    public long done() {
      return accepted + refused;
    }
  }
}
