/** Receiving, reading, refusing and importing contributions. */
@NullMarked
package fr.boucle.platform.contribution.internal;

import org.jspecify.annotations.NullMarked;
