package fr.boucle.platform.notification;

/**
 * A letter to deliver.
 *
 * @param to e-mail address
 * @param subject one line
 * @param text plain text
 * @param key what makes it unique: a second message with the same key is not sent
 */
public record Message(String to, String subject, String text, String key) {}
