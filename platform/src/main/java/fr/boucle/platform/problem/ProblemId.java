package fr.boucle.platform.problem;

/** Identifier of a problem. */
public record ProblemId(long value) {}
