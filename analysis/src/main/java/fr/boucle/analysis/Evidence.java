package fr.boucle.analysis;

/**
 * A sentence quoted as evidence of a theme (« verbatim »), exactly as written.
 *
 * @param ref the sentence
 * @param text its words
 */
public record Evidence(SegmentRef ref, String text) {}
