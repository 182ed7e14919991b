package fr.boucle.platform.vote;

/**
 * One option of a poll, opaque to the ballot box.
 *
 * @param key stable identifier inside the poll, for example a problem's number; short, no spaces
 * @param title what voters read
 * @param detail few more words, may be empty
 */
public record PollOption(String key, String title, String detail) {}
