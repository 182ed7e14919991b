/**
 * Level 2, a tool. Delivers a text to an address; knows nothing else. Without a mail server the
 * outbox stays visible to the administrator.
 *
 * <p>Owns the schema {@code notification}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "ui", "identity", "territory"})
@NullMarked
package fr.boucle.platform.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
