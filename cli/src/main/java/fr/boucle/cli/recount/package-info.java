/**
 * A second count, written to be read: it follows the text of each rule step by step with fractions
 * and lists, shares no counting code with the library, and makes no effort to be fast. {@link
 * fr.boucle.cli.recount.Recount} is its door; {@code boucle verify} compares its winners with a
 * published result.
 */
@NullMarked
package fr.boucle.cli.recount;

import org.jspecify.annotations.NullMarked;
