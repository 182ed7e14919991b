package fr.boucle.platform.notification.internal;

import java.time.Instant;

/**
 * A letter that is not sent yet, for the administrator.
 *
 * @param id identifier
 * @param state waiting, being sent or stuck
 * @param recipient e-mail address
 * @param subject one line
 * @param attempts how many times it was handed to the mail server
 * @param createdAt when it was written
 * @param nextAttemptAt when it is tried next, meaningful while it waits
 * @param failure stem of the last failure's message key, empty when none
 */
public record OpenLetter(
    long id,
    LetterState state,
    String recipient,
    String subject,
    int attempts,
    Instant createdAt,
    Instant nextAttemptAt,
    String failure) {}
