/** Promises in the database, and the daily reminder. */
@NullMarked
package fr.boucle.platform.commitment.internal;

import org.jspecify.annotations.NullMarked;
