/** Speed, quality and load measurements; writes docs/bench. */
@NullMarked
package fr.boucle.bench;

import org.jspecify.annotations.NullMarked;
