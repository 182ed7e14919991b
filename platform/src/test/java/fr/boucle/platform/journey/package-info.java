/** Journeys played in a real browser, with a look at every main page on the way. */
@NullMarked
package fr.boucle.platform.journey;

import org.jspecify.annotations.NullMarked;
