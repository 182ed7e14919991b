/** Ballots, results and codes, on paper and on screen. */
@NullMarked
package fr.boucle.platform.vote.web;

import org.jspecify.annotations.NullMarked;
