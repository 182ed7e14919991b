package fr.boucle.platform.problem;

/** Identifier of a run of the analysis. */
public record RunId(long value) {}
