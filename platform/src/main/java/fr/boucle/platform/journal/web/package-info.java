/** The public pages of the register, and its downloads. */
@NullMarked
package fr.boucle.platform.journal.web;

import org.jspecify.annotations.NullMarked;
