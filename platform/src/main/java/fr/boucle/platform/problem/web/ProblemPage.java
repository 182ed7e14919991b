package fr.boucle.platform.problem.web;

import org.jspecify.annotations.Nullable;

/**
 * A published problem with everything people wrote about it.
 *
 * @param place where
 * @param evidence the problem and its contributions
 * @param poll number of the poll that ranks it, null when none is open
 */
public record ProblemPage(RoundPlace place, Evidence evidence, @Nullable Long poll) {}
