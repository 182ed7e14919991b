/**
 * Level 2, a tool. The tamper-evident register of public acts (« journal »): openings, closings,
 * decisions, corrections, each sealed by the hash of the one before (R9).
 *
 * <p>Owns the schema {@code journal}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "ui", "identity", "territory"})
@NullMarked
package fr.boucle.platform.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
