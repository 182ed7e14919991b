/**
 * Level 4. The fictional consultations of {@code --demo} (« données fictives »), at three points of
 * the loop. It knows no room from the inside: it plays the loop through the same pages as a person,
 * so that what a newcomer sees was made by the product itself.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package fr.boucle.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
