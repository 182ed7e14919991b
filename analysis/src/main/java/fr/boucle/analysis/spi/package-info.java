/**
 * What a stranger plugs into the analysis: a model that turns a French text into a vector and, if
 * wanted, something that proposes labels.
 *
 * <p>Implementations live elsewhere ({@code fr.boucle.embedding}); this library never loads a model
 * by itself.
 */
@NullMarked
package fr.boucle.analysis.spi;

import org.jspecify.annotations.NullMarked;
