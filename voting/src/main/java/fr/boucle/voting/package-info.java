/** Library: ballots and a rule in, an outcome that explains itself out. Exact arithmetic. */
@NullMarked
package fr.boucle.voting;

import org.jspecify.annotations.NullMarked;
