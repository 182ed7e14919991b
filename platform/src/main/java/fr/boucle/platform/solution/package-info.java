/**
 * Level 3, the loop, step 7. Proposals (« propositions de solution ») to a chosen problem, their
 * feasibility (« faisabilité ») asked of a named respondent, and the decision (R44, R46, R48, R57).
 *
 * <p>Owns the schema {@code solution}. Event out: {@link
 * fr.boucle.platform.solution.SolutionDecided}.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "ui",
      "identity",
      "territory",
      "vote",
      "commitment",
      "notification",
      "journal",
      "consultation",
      "contribution",
      "problem"
    })
@NullMarked
package fr.boucle.platform.solution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
