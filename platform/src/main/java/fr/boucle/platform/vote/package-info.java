/**
 * Level 2, a tool. One ballot box (« urne ») for online, room, kiosk and paper: it counts opaque
 * options and knows nothing of problems (R41, R42, R45).
 *
 * <p>Owns the schema {@code vote}. Event out: {@link fr.boucle.platform.vote.PollClosed}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "ui", "identity", "territory"})
@NullMarked
package fr.boucle.platform.vote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
