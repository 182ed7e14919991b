/** Level 0. Layout, form tags, messages, theme: how every page looks and speaks. */
@ApplicationModule(
    allowedDependencies = {"kernel"},
    type = ApplicationModule.Type.OPEN)
@NullMarked
package fr.boucle.platform.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
