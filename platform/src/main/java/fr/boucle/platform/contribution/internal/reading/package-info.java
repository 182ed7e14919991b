/** Reads the files people bring: kind, encoding, separator, columns, rows. No database, no web. */
@NullMarked
package fr.boucle.platform.contribution.internal.reading;

import org.jspecify.annotations.NullMarked;
