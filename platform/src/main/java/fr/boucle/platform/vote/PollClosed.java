package fr.boucle.platform.vote;

/**
 * A poll was closed and counted.
 *
 * @param poll the poll
 */
public record PollClosed(PollId poll) {}
