package fr.boucle.platform.solution;

import fr.boucle.platform.problem.ProblemId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal (« proposition de solution ») to a problem; begins with why, for whom and what change
 * is expected (R57).
 *
 * @param id identifier
 * @param problem the problem it answers
 * @param title a line
 * @param why pour quoi
 * @param forWhom pour qui
 * @param expectedChange quel changement attendu
 * @param description what would be done
 * @param decision null while none is taken
 */
public record Proposal(
    ProposalId id,
    ProblemId problem,
    String title,
    String why,
    String forWhom,
    String expectedChange,
    String description,
    @Nullable Decision decision) {}
