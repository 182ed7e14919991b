package fr.boucle.platform.contribution;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.kernel.ReadableCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person said (« contribution »). Its text never changes.
 *
 * @param id identifier
 * @param round where it was said
 * @param channel by which door
 * @param receivedAt when
 * @param text what was said
 * @param commune official code of the commune concerned, null when not said
 * @param person opaque key of the person where one is known (an import column, an address), null
 *     otherwise; equal keys are one person
 * @param code tracking code
 */
public record Contribution(
    ContributionId id,
    RoundId round,
    Channel channel,
    Instant receivedAt,
    String text,
    @Nullable String commune,
    @Nullable String person,
    ReadableCode code) {}
