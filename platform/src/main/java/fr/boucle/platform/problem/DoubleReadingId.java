package fr.boucle.platform.problem;

/** Identifier of a double reading (« double lecture »). */
public record DoubleReadingId(long value) {}
