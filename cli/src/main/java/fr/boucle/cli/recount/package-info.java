/**
 * A second count, written to be read: it follows the text of each rule step by step with fractions
 * and lists, and shares nothing with the library but the ballots and the options read from the
 * file: not even its fractions. {@link fr.boucle.cli.recount.Recount} is its door; {@code boucle
 * verify} compares what it finds with a published result.
 */
@NullMarked
package fr.boucle.cli.recount;

import org.jspecify.annotations.NullMarked;
