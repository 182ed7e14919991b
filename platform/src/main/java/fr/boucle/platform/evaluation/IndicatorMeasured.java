package fr.boucle.platform.evaluation;

/**
 * An indicator received a measure.
 *
 * @param indicator the indicator
 */
public record IndicatorMeasured(IndicatorId indicator) {}
