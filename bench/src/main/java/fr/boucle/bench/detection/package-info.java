/**
 * Quality, cost and scale of the detection of recurring problems, measured against human labels
 * kept in {@code ../shared}; writes {@code docs/bench/detection*.md}.
 */
@NullMarked
package fr.boucle.bench.detection;

import org.jspecify.annotations.NullMarked;
