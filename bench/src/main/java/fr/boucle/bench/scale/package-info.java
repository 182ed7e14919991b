/**
 * Cost and slope of the detection from a thousand to a million texts, on consultations made from
 * real sentences kept in {@code ../shared}; writes {@code docs/bench/scale.md}.
 */
@NullMarked
package fr.boucle.bench.scale;

import org.jspecify.annotations.NullMarked;
