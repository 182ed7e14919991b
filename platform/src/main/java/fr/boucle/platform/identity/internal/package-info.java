/** Accounts in the database, sessions, and the authorisation of routes. */
@NullMarked
package fr.boucle.platform.identity.internal;

import org.jspecify.annotations.NullMarked;
