/**
 * Level 2, a tool. The one engine against silence: who owes what to whom by when (« engagement »),
 * with reminder, visible lateness and a named fallback (R8, R48, R62).
 *
 * <p>Owns the schema {@code commitment}. Events out: {@link
 * fr.boucle.platform.commitment.CommitmentReminded}, {@link
 * fr.boucle.platform.commitment.CommitmentKept}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "ui", "identity", "territory"})
@NullMarked
package fr.boucle.platform.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
