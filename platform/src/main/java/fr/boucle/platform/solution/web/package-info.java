/** Pages of proposals: public, organiser's and expert's. */
@NullMarked
package fr.boucle.platform.solution.web;

import org.jspecify.annotations.NullMarked;
