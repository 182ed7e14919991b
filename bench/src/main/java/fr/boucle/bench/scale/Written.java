package fr.boucle.bench.scale;

import fr.boucle.analysis.Document;
import java.util.List;

/**
 * A contribution made for the bench, with what it really says.
 *
 * @param document what the detection reads
 * @param sentences what was written, before it was joined
 */
record Written(Document document, List<Said> sentences) {

  /**
   * One sentence.
   *
   * @param text as it stands in the contribution, up to the joining of sentences
   * @param problem its true problem; empty for a pleasantry, or for what one person alone says
   */
  record Said(String text, String problem) {}
}
