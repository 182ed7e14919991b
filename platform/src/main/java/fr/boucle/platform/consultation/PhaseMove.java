package fr.boucle.platform.consultation;

import fr.boucle.platform.identity.AccountId;
import java.time.Instant;

/**
 * A phase moved after the opening, in public (R1).
 *
 * @param before the dates announced until then
 * @param after the dates announced now
 * @param reason why, in the words of who moved it
 * @param by who moved it
 * @param at when
 */
public record PhaseMove(Phase before, Phase after, String reason, AccountId by, Instant at) {}
