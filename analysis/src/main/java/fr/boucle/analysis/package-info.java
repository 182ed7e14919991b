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
 * <pre>{@code
 * var corpus = Corpus.of(List.of(
 *     Document.of("1", "Pas de rendez-vous en préfecture avant des mois."),
 *     Document.of("2", "Impossible d'avoir un rendez-vous à la préfecture."),
 *     Document.of("3", "Le bus de 7 h ne passe plus.")));
 * Detected detected = Detection.run(corpus, embedder, Parameters.standard(), Progress.silent());
 * for (Theme theme : detected.themes()) {
 *   System.out.println(theme.label() + " : " + theme.counts().contributions());
 * }
 * }</pre>
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
