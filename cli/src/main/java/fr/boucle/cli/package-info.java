/**
 * The command line of Boucle, for people with files and no server.
 *
 * <p>{@link fr.boucle.cli.BoucleCommand} is the root; each subcommand is one class that reads its
 * files, calls a library and prints. Exit codes: 0 all is well, 1 the check failed or the results
 * differ, 2 wrong usage or unreadable input, told in one sentence without a stack trace. Sentences
 * live in the bundle {@code fr/boucle/cli/messages} (French, English as second language).
 */
@NullMarked
package fr.boucle.cli;

import org.jspecify.annotations.NullMarked;
