package fr.boucle.platform.evaluation;

/** Identifier of an indicator. */
public record IndicatorId(long value) {}
