package fr.boucle.analysis;

/**
 * A sentence quoted as evidence of a theme (« verbatim »), exactly as written.
 *
 * @param ref the segment that is a member of the theme
 * @param text the whole sentence in which it stands
 */
public record Evidence(SegmentRef ref, String text) {}
