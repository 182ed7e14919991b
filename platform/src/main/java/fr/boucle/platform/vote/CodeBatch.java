package fr.boucle.platform.vote;

import java.time.Instant;

/**
 * Codes issued together.
 *
 * @param id identifier
 * @param label what they are for
 * @param issued number issued
 * @param used number used so far, at most {@code issued}
 * @param createdAt when
 * @param cancelled true when codes not yet used no longer give a right
 */
public record CodeBatch(
    long id, String label, int issued, int used, Instant createdAt, boolean cancelled) {}
