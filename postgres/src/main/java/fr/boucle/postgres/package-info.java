/**
 * Starts, adopts and stops one durable PostgreSQL server on this machine, in one folder, and keeps
 * it running. No Spring.
 *
 * <p>The only door is {@link fr.boucle.postgres.PostgresServer#start}. The server listens on the
 * loopback address alone, asks for a password, writes to the disk before it answers, and never runs
 * as root.
 */
@NullMarked
package fr.boucle.postgres;

import org.jspecify.annotations.NullMarked;
