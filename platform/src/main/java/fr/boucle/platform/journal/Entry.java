package fr.boucle.platform.journal;

import java.time.Instant;

/**
 * A recorded act, sealed.
 *
 * @param sequence rank in the register, from 1, without holes
 * @param at when it was recorded
 * @param act the act
 * @param authorName name of the author when it was recorded, empty for the system
 * @param hash SHA-256, 64 hexadecimal digits, over this entry and the hash of the one before
 */
public record Entry(long sequence, Instant at, Act act, String authorName, String hash) {}
