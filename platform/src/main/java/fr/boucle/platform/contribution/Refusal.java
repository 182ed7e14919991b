package fr.boucle.platform.contribution;

import java.time.Instant;

/**
 * The decision not to show a contribution (« refus »). Its author reads it on the journey page.
 *
 * @param motive public label
 * @param explanation what the author is told, at most 1,000 characters, may be empty
 * @param refusedAt when
 */
public record Refusal(RefusalMotive motive, String explanation, Instant refusedAt) {}
