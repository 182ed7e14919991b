/**
 * The command {@code boucle detect}: a file of free texts in, the list of recurring problems out.
 */
@NullMarked
package fr.boucle.cli.detect;

import org.jspecify.annotations.NullMarked;
