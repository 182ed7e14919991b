/**
 * Files of the field: Pabulib {@code .pb} elections read and written ({@link
 * fr.boucle.voting.pabulib.PbReader}, {@link fr.boucle.voting.pabulib.PbWriter}), PrefLib ordinal
 * profiles read ({@link fr.boucle.voting.pabulib.PrefLibReader}).
 *
 * <p>Reading is one pass over the characters; equal ballots are merged on the way, so that memory
 * grows with the distinct ballots. A file that cannot be read is refused with its line number and
 * what to do.
 */
@NullMarked
package fr.boucle.voting.pabulib;

import org.jspecify.annotations.NullMarked;
