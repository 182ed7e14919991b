package fr.boucle.platform.contribution;

/** Identifier of an import. */
public record ImportId(long value) {}
