/** Pages of indicators and reviews. */
@NullMarked
package fr.boucle.platform.evaluation.web;

import org.jspecify.annotations.NullMarked;
