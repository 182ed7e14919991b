/**
 * Rules that choose or rank: approval with quorum ({@link fr.boucle.voting.choice.ApprovalCount}),
 * majority judgment ({@link fr.boucle.voting.choice.MajorityJudgment}), Schulze's method ({@link
 * fr.boucle.voting.choice.Schulze}), single transferable vote ({@link
 * fr.boucle.voting.choice.TransferableVote}) and consent ({@link
 * fr.boucle.voting.choice.ConsentDecision}).
 *
 * <p>Costs and budget play no part. {@link fr.boucle.voting.Outcome#standings()} ranks every
 * option, equal ones sharing their rank; an option that no ballot supports is never elected.
 */
@NullMarked
package fr.boucle.voting.choice;

import org.jspecify.annotations.NullMarked;
