/**
 * From a contribution to sentences and words: cutting, folding, kinds of sentences, French terms.
 */
@NullMarked
package fr.boucle.analysis.text;

import org.jspecify.annotations.NullMarked;
