package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.contribution.Channel;

/**
 * A kept count of a round.
 *
 * @param channel by which door
 * @param commune official code, empty for « not said »
 * @param visible contributions shown
 * @param refused contributions refused
 */
public record Counter(Channel channel, String commune, long visible, long refused) {}
