/** Proposals, examinations and decisions in the database. */
@NullMarked
package fr.boucle.platform.solution.internal;

import org.jspecify.annotations.NullMarked;
