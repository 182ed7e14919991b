/** The analysis job, the review and its log, publication and priorities. */
@NullMarked
package fr.boucle.platform.problem.internal;

import org.jspecify.annotations.NullMarked;
