/** The journey of every contribution, answers and their deliveries, in the database. */
@NullMarked
package fr.boucle.platform.answer.internal;

import org.jspecify.annotations.NullMarked;
