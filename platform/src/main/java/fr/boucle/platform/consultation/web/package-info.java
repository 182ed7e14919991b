/** The home page, the public page of a round, and the organiser's pages. */
@NullMarked
package fr.boucle.platform.consultation.web;

import org.jspecify.annotations.NullMarked;
