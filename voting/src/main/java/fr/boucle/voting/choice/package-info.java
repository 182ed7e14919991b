/**
 * Rules that choose or rank without money: {@link fr.boucle.voting.choice.ApprovalCount}.
 *
 * <p>Winners come in order of rank; {@link fr.boucle.voting.Outcome#standings()} ranks every
 * option.
 */
@NullMarked
package fr.boucle.voting.choice;

import org.jspecify.annotations.NullMarked;
