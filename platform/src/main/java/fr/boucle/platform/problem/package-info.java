/**
 * Level 3, the loop, steps 4 to 6. Recurring problems (« problèmes récurrents ») found by the
 * analysis, reviewed by people, published, then ranked by a vote (R33-R45).
 *
 * <p>Owns the schema {@code problem}. Events out: {@link
 * fr.boucle.platform.problem.ProblemsPublished}, {@link
 * fr.boucle.platform.problem.PrioritiesDecided}.
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
      "contribution"
    })
@NullMarked
package fr.boucle.platform.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
