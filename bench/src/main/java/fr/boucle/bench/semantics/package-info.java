/**
 * How well a model knows that two French texts say the same thing (« proximité de sens »):
 * neighbours in our own paraphrases without common words, and in texts of citizens labelled by
 * people. Writes {@code docs/bench/semantics.md}.
 */
@NullMarked
package fr.boucle.bench.semantics;

import org.jspecify.annotations.NullMarked;
