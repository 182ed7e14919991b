/** Consultations and rounds in the database, and what may be done with them. */
@NullMarked
package fr.boucle.platform.consultation.internal;

import org.jspecify.annotations.NullMarked;
