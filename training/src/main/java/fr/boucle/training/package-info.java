/** The recipe of our French model, and its adaptation to a platform's own texts. */
@NullMarked
package fr.boucle.training;

import org.jspecify.annotations.NullMarked;
