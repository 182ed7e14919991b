/** The web platform: the only Spring module. */
@NullMarked
package fr.boucle.platform;

import org.jspecify.annotations.NullMarked;
