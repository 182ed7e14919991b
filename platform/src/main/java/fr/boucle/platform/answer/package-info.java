/**
 * Level 3, the loop, step 9. Keeps the journey (« parcours ») of every contribution and delivers
 * answers (« réponses »). Invariant: every contribution has an answer, or a commitment with a due
 * date; nothing closes silently (R61-R63, R74).
 *
 * <p>Owns the schema {@code answer}.
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
      "problem",
      "solution",
      "evaluation"
    })
@NullMarked
package fr.boucle.platform.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
