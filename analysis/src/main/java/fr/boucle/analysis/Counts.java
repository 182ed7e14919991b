package fr.boucle.analysis;

/**
 * How many stand behind a theme.
 *
 * @param contributions distinct contributions
 * @param people distinct people, at most {@code contributions}
 * @param identicalTexts contributions that repeat another one up to case, accents and punctuation
 * @param nearIdentical contributions, not counted in {@code identicalTexts}, that repeat another
 *     one with light edits, as copies of a campaign do
 * @param primary contributions of which this is the primary theme
 * @param satisfied contributions that praise here, and neither complain nor ask for anything
 *     anywhere
 */
public record Counts(
    int contributions,
    int people,
    int identicalTexts,
    int nearIdentical,
    int primary,
    int satisfied) {}
