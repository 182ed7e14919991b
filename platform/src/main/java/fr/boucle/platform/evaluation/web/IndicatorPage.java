package fr.boucle.platform.evaluation.web;

import fr.boucle.platform.evaluation.Indicator;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.solution.Proposal;

/**
 * An indicator, for everyone.
 *
 * @param indicator the indicator
 * @param chart its drawing
 * @param proposal the adopted proposal it measures
 * @param problem the problem behind it
 * @param mayMeasure true when the reader may record a measure
 */
public record IndicatorPage(
    Indicator indicator,
    MeasureChart chart,
    Proposal proposal,
    Problem problem,
    boolean mayMeasure) {}
