/** Pages to say something, to take the receipt away, to read what others said and to import. */
@NullMarked
package fr.boucle.platform.contribution.web;

import org.jspecify.annotations.NullMarked;
