package fr.boucle.platform.solution;

import fr.boucle.platform.problem.ProblemId;

/**
 * A proposal before it is received.
 *
 * @param problem the chosen problem it answers
 * @param title a line
 * @param why pour quoi
 * @param forWhom pour qui
 * @param expectedChange quel changement attendu
 * @param description what would be done
 * @param users which inhabitants or users took part, may be empty
 * @param agents which agents took part, may be empty
 */
public record NewProposal(
    ProblemId problem,
    String title,
    String why,
    String forWhom,
    String expectedChange,
    String description,
    String users,
    String agents) {}
