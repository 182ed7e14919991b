package fr.boucle.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Place of one sentence on the map: near points say near things; the axes mean nothing.
 *
 * @param ref the sentence
 * @param x in [0..1]
 * @param y in [0..1]
 * @param themeId its theme, null when in none
 */
public record Point(SegmentRef ref, float x, float y, @Nullable String themeId) {}
