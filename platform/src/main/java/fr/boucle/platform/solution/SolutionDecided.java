package fr.boucle.platform.solution;

import fr.boucle.platform.problem.ProblemId;

/**
 * A proposal was adopted or declined.
 *
 * @param proposal the proposal
 * @param problem the problem it answers
 * @param adopted true when adopted
 */
public record SolutionDecided(ProposalId proposal, ProblemId problem, boolean adopted) {}
