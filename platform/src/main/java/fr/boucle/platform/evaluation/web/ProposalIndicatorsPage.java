package fr.boucle.platform.evaluation.web;

import fr.boucle.platform.evaluation.IndicatorState;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;

/**
 * How one knows whether an adopted proposal worked.
 *
 * @param loop the round
 * @param proposal the proposal
 * @param states where its indicators stand
 * @param mayDefine true when the reader may add an indicator
 */
public record ProposalIndicatorsPage(
    LoopPlace loop, Proposal proposal, List<IndicatorState> states, boolean mayDefine)
    implements InLoop {}
