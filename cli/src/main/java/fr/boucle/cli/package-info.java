/** boucle detect, count and verify for people with files and no server. */
@NullMarked
package fr.boucle.cli;

import org.jspecify.annotations.NullMarked;
