/**
 * Level 1. Communes and perimeters: a « Territoire 2 » is six communes (R92).
 *
 * <p>Owns the schema {@code territory}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "ui", "identity"})
@NullMarked
package fr.boucle.platform.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
