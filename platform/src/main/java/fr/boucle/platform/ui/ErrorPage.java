package fr.boucle.platform.ui;

/**
 * What went wrong, for a person.
 *
 * @param status HTTP status
 * @param key stem of the message keys: {@code key.title}, {@code key.text}
 * @param reference what to quote when asking for help, also in the log
 */
public record ErrorPage(int status, String key, String reference) {}
