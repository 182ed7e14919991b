/** The register in the database: sealing, reading, verifying. */
@NullMarked
package fr.boucle.platform.journal.internal;

import org.jspecify.annotations.NullMarked;
