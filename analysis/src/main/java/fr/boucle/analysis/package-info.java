/**
 * Texts in, recurring problems out (« problèmes récurrents »). A library: no Spring, no I/O, no
 * clock, no global state.
 *
 * <p>A {@link fr.boucle.analysis.Corpus} of free French texts is cut into sentences; sentences that
 * say the same thing, by their words or by their meaning, are linked in a graph; the communities of
 * that graph are the {@linkplain fr.boucle.analysis.Theme themes}, each with a label drawn from
 * what people wrote, its evidence and its members. Nothing is dropped: a contribution is a member
 * of a theme or is listed as an {@linkplain fr.boucle.analysis.Isolated isolated voice}.
 *
 * <h2>Use</h2>
 *
 * {@snippet file="DetectionExampleTest.java" region="detect"}
 *
 * <p>{@link fr.boucle.analysis.spi.Embedder#none()} compares texts by their words; the module
 * {@code boucle-embedding} has models of meaning.
 *
 * <h2>What is promised</h2>
 *
 * <ul>
 *   <li>Same texts, model and parameters: same bytes out, whatever the row order, the locale or the
 *       number of threads.
 *   <li>Contributions whose primary theme is listed + isolated voices = contributions received.
 *   <li>A theme that a person validated ({@link fr.boucle.analysis.Frozen}) is never renamed,
 *       emptied, merged or split.
 *   <li>Every list carries its {@linkplain fr.boucle.analysis.Provenance provenance} and can be
 *       replayed.
 * </ul>
 */
@NullMarked
package fr.boucle.analysis;

import org.jspecify.annotations.NullMarked;
