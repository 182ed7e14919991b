package fr.boucle.training;

/**
 * Two French texts that say the same thing, or stand side by side (« paire française »).
 *
 * @param kind where the pair comes from, for instance {@code wolf} for synonyms
 */
public record FrenchPair(String kind, String left, String right) {}
