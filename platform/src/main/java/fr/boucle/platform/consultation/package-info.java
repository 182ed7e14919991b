/**
 * Level 3, the loop, step 1. A consultation (« démarche ») on a territory and its rounds (« tours
 * »): what is open, what is decided, who decides, with what money, answered by when (R1-R9).
 *
 * <p>Owns the schema {@code consultation}. Events out: {@link
 * fr.boucle.platform.consultation.RoundOpened}, {@link
 * fr.boucle.platform.consultation.CharterAmended}, {@link
 * fr.boucle.platform.consultation.RoundClosed}.
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
      "journal"
    })
@NullMarked
package fr.boucle.platform.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
