/** Tests of the server on its real binaries. */
@NullMarked
package fr.boucle.postgres;

import org.jspecify.annotations.NullMarked;
