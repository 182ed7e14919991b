/** Indicators, measures and reviews in the database. */
@NullMarked
package fr.boucle.platform.evaluation.internal;

import org.jspecify.annotations.NullMarked;
