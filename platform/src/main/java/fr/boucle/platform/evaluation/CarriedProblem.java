package fr.boucle.platform.evaluation;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.problem.ProblemId;

/**
 * A problem that a round left unresolved and that the next one begins with (R60).
 *
 * @param from the round that left it
 * @param problem the problem
 * @param label what it was called
 * @param people number of distinct people behind it then
 */
public record CarriedProblem(RoundId from, ProblemId problem, String label, long people) {}
