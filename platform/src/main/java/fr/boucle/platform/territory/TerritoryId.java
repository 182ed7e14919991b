package fr.boucle.platform.territory;

/** Identifier of a territory. */
public record TerritoryId(long value) {}
