package fr.boucle.analysis;

/**
 * How many stand behind a theme.
 *
 * @param contributions distinct contributions
 * @param people distinct people, at most {@code contributions}
 * @param identicalTexts contributions whose sentence in the theme repeats another one up to case,
 *     accents and punctuation
 * @param primary contributions of which this is the primary theme
 */
public record Counts(int contributions, int people, int identicalTexts, int primary) {}
