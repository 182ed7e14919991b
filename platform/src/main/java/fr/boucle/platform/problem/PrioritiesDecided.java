package fr.boucle.platform.problem;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.vote.PollId;

/**
 * The order of treatment of the problems of a round was decided after a vote.
 *
 * @param round the round
 * @param poll the poll
 */
public record PrioritiesDecided(RoundId round, PollId poll) {}
