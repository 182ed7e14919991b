package fr.boucle.platform.journal.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of the whole chain found.
 *
 * @param at when it was done
 * @param lastSequence rank of the last entry, 0 when there is none
 * @param lastHash its hash, 64 hexadecimal digits
 * @param brokenSequence rank of the first entry that is missing or not as it was sealed; null when
 *     the chain is whole
 */
public record Verification(
    Instant at, long lastSequence, String lastHash, @Nullable Long brokenSequence) {}
