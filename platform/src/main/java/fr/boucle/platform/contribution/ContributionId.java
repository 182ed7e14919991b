package fr.boucle.platform.contribution;

/** Identifier of a contribution. */
public record ContributionId(long value) {}
