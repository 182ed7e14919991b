/** The pages of journeys and answers. */
@NullMarked
package fr.boucle.platform.answer.web;

import org.jspecify.annotations.NullMarked;
