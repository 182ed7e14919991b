package fr.boucle.platform.solution;

/** Identifier of a proposal. */
public record ProposalId(long value) {}
