package fr.boucle.platform.vote;

/** Identifier of a poll. */
public record PollId(long value) {}
