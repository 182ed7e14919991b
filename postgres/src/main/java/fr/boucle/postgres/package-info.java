/** Starts and stops a durable PostgreSQL server on this machine. No Spring. */
@NullMarked
package fr.boucle.postgres;

import org.jspecify.annotations.NullMarked;
