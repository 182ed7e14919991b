package fr.boucle.platform.notification.internal;

/**
 * A letter on its way to the mail server.
 *
 * @param id identifier
 * @param key what makes it unique
 * @param recipient e-mail address
 * @param subject one line
 * @param body plain text
 * @param attempts how many times it was handed over, this one included
 */
record Letter(long id, String key, String recipient, String subject, String body, int attempts) {}
