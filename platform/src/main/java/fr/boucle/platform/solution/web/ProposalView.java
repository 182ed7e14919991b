package fr.boucle.platform.solution.web;

import fr.boucle.platform.solution.Feasibility;
import fr.boucle.platform.solution.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * A proposal, ready to print.
 *
 * @param proposal the proposal
 * @param origin who made it, in words
 * @param style name of the state's style: {@code kept}, {@code waiting}, {@code late}, {@code
 *     neutral}
 * @param state where it stands, in words
 * @param feasibility its examination, null while none is asked
 */
public record ProposalView(
    Proposal proposal,
    String origin,
    String style,
    String state,
    @Nullable Feasibility feasibility) {

  /** Address of its page. */
  public String href() {
    return "/solutions/" + proposal.id().value();
  }
}
