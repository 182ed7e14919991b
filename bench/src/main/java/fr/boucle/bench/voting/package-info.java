/** Speed of the voting library against pabutools; writes {@code docs/bench/voting.md}. */
@NullMarked
package fr.boucle.bench.voting;

import org.jspecify.annotations.NullMarked;
