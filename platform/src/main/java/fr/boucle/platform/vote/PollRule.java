package fr.boucle.platform.vote;

/**
 * How a poll is counted, chosen before it opens and frozen at the first ballot.
 *
 * @param name rule of the voting library, for example {@code approval}
 * @param maxChoices most options a ballot may approve, at least 1
 * @param seats how many options the poll designates, at least 1
 */
public record PollRule(String name, int maxChoices, int seats) {}
