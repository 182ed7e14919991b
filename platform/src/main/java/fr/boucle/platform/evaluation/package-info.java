/**
 * Level 3, the loop, step 8. Indicators (« indicateurs »), their measures over time, the verdict
 * and the review (« bilan ») from which the next round opens (R59, R60, R67).
 *
 * <p>Owns the schema {@code evaluation}. Events out: {@link
 * fr.boucle.platform.evaluation.IndicatorMeasured}, {@link
 * fr.boucle.platform.evaluation.RoundReviewed}.
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
      "solution"
    })
@NullMarked
package fr.boucle.platform.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
