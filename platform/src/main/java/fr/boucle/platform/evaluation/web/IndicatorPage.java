package fr.boucle.platform.evaluation.web;

import fr.boucle.platform.evaluation.Indicator;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;

/**
 * An indicator, for everyone.
 *
 * @param loop the round
 * @param indicator the indicator
 * @param chart its drawing
 * @param proposal the adopted proposal it measures
 * @param problem the problem behind it
 * @param mayMeasure true when the reader may record a measure
 */
public record IndicatorPage(
    LoopPlace loop,
    Indicator indicator,
    MeasureChart chart,
    Proposal proposal,
    Problem problem,
    boolean mayMeasure)
    implements InLoop {}
