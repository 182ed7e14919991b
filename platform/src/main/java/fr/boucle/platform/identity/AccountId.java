package fr.boucle.platform.identity;

/** Identifier of an account. */
public record AccountId(long value) {}
