package fr.boucle.platform.contribution;

import fr.boucle.platform.consultation.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * What a person says, before it is received.
 *
 * @param round where it goes
 * @param channel by which door
 * @param text what the person says, 1 to 10,000 characters
 * @param commune official code of the commune concerned, null when not said
 * @param email where to answer, null when none is left; never shown
 */
public record NewContribution(
    RoundId round,
    Channel channel,
    String text,
    @Nullable String commune,
    @Nullable String email) {}
