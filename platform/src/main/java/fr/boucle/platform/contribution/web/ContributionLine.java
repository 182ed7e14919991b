package fr.boucle.platform.contribution.web;

import fr.boucle.platform.contribution.Channel;
import java.time.Instant;

/**
 * A contribution in a list.
 *
 * @param id identifier
 * @param text beginning of the text, or all of it
 * @param rest what follows, empty when {@code text} is all
 * @param commune name, empty when not said
 * @param channel by which door
 * @param receivedAt when
 */
public record ContributionLine(
    long id, String text, String rest, String commune, Channel channel, Instant receivedAt) {}
