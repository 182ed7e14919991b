package fr.boucle.platform.evaluation.web;

import fr.boucle.platform.evaluation.IndicatorState;
import fr.boucle.platform.solution.Proposal;
import java.util.List;

/**
 * How one knows whether an adopted proposal worked.
 *
 * @param proposal the proposal
 * @param states where its indicators stand
 * @param mayDefine true when the reader may add an indicator
 */
public record ProposalIndicatorsPage(
    Proposal proposal, List<IndicatorState> states, boolean mayDefine) {}
