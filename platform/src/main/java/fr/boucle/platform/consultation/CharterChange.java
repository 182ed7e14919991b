package fr.boucle.platform.consultation;

import fr.boucle.platform.identity.AccountId;
import java.time.Instant;

/**
 * A part of the charter changed after the opening, in public (R5).
 *
 * @param part which part
 * @param before what was promised
 * @param after what is promised now
 * @param reason why, in the words of who changed it
 * @param by who changed it
 * @param at when
 */
public record CharterChange(
    CharterPart part, String before, String after, String reason, AccountId by, Instant at) {}
