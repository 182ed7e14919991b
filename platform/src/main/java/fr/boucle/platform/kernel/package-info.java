/**
 * Level 0. What every room may use and no room owns: pages of a list, results that can be refused,
 * readable codes, subjects. No business.
 */
@ApplicationModule(
    allowedDependencies = {},
    type = ApplicationModule.Type.OPEN)
@NullMarked
package fr.boucle.platform.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
