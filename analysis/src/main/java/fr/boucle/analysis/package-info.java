/** Library: texts in, recurring problems out. No Spring, no I/O, no clock. */
@NullMarked
package fr.boucle.analysis;

import org.jspecify.annotations.NullMarked;
