/**
 * The words of a theme: characteristic terms and a label a citizen understands, drawn from what
 * people wrote. {@link fr.boucle.analysis.label.Labels} takes phrases by grammar and ranks them by
 * what the others of the group say.
 */
@NullMarked
package fr.boucle.analysis.label;

import org.jspecify.annotations.NullMarked;
