/** Signing in, first access and the accounts page. */
@NullMarked
package fr.boucle.platform.identity.web;

import org.jspecify.annotations.NullMarked;
