/**
 * The words of a theme: characteristic terms and a label a citizen understands, drawn from what
 * people wrote.
 */
@NullMarked
package fr.boucle.analysis.label;

import org.jspecify.annotations.NullMarked;
