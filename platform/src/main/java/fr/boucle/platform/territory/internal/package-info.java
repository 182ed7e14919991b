/** Territories in the database. */
@NullMarked
package fr.boucle.platform.territory.internal;

import org.jspecify.annotations.NullMarked;
