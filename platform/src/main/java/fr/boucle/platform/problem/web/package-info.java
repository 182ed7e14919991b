/** Pages of the analysts, of the public list, and of the decision after the vote. */
@NullMarked
package fr.boucle.platform.problem.web;

import org.jspecify.annotations.NullMarked;
