/**
 * The file of a published result (« fichier de résultat »): what a count gave, in JSON, in the one
 * form that every program of the house writes and {@code boucle verify} reads.
 */
@NullMarked
package fr.boucle.voting.result;

import org.jspecify.annotations.NullMarked;
