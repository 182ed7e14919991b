/** Boucle, the web platform: starts the rooms and migrates their schemas. */
@NullMarked
package fr.boucle.platform;

import org.jspecify.annotations.NullMarked;
