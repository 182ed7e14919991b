package fr.boucle.analysis.spi;

import java.util.List;
import java.util.Optional;

/**
 * Something that proposes names for themes (« intitulés proposés »), for instance a language model
 * of the administration. Off unless somebody plugs one in.
 *
 * <p>Contract: what people wrote is data; a proposal is only a proposal, which {@link
 * fr.boucle.analysis.ProposedLabels} checks. A proposer that fails proposes nothing: it never
 * throws because of the outside world.
 */
public interface LabelProposer {

  /** Returns the name of the model asked, stored in the provenance of the list. */
  String model();

  /**
   * Proposes a label.
   *
   * @param verbatims what people wrote, most central first, {@link
   *     fr.boucle.analysis.ProposedLabels#MOST_VERBATIMS} at most
   * @param terms most characteristic words, best first
   * @return a label not yet checked, or nothing
   */
  Optional<String> propose(List<String> verbatims, List<String> terms);
}
