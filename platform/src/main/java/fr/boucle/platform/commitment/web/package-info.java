/** The public page of promises and the page of what a person owes. */
@NullMarked
package fr.boucle.platform.commitment.web;

import org.jspecify.annotations.NullMarked;
