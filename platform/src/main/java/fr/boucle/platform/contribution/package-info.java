/**
 * Level 3, the loop, steps 2 and 3. What people say (« contribution », « doléance »), by any door,
 * each with a receipt (« accusé de réception ») that opens its journey for ever (R16-R23).
 *
 * <p>Owns the schema {@code contribution}. Events out: {@link
 * fr.boucle.platform.contribution.ContributionReceived}, {@link
 * fr.boucle.platform.contribution.ContributionsImported}, {@link
 * fr.boucle.platform.contribution.ImportUndone}, {@link
 * fr.boucle.platform.contribution.ContributionRefused}, {@link
 * fr.boucle.platform.contribution.ContributionRestored}.
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
      "consultation"
    })
@NullMarked
package fr.boucle.platform.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
