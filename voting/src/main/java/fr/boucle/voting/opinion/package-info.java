/**
 * Opinion groups (« groupes d'opinion »), with the statistics of Polis: people agree, disagree or
 * pass on statements; {@link fr.boucle.voting.opinion.OpinionMap} finds groups who answer alike,
 * {@link fr.boucle.voting.opinion.OpinionStatistics} says what is typical of each and what all
 * share.
 *
 * <p>A reading aid, never a decision: nothing here elects anything, which is why, unlike everywhere
 * else in this library, numbers are {@code double}. Results depend on the answers only:
 * participants and statements are sorted by id first, so that the order of rows changes no byte,
 * and every start of the clustering comes from a fixed seed. There is no limit on participants.
 *
 * <p>Source: C. Small et al., "Polis: Scaling deliberation by mapping high dimensional opinion
 * spaces" (2021), and the outputs of the Polis server.
 */
@NullMarked
package fr.boucle.voting.opinion;

import org.jspecify.annotations.NullMarked;
