/** Opening, casting, closing and counting; the roll and the box in the database. */
@NullMarked
package fr.boucle.platform.vote.internal;

import org.jspecify.annotations.NullMarked;
