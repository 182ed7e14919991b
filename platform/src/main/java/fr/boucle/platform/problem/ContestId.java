package fr.boucle.platform.problem;

/** Identifier of a contest (« mal classé »). */
public record ContestId(long value) {}
