package fr.boucle.platform.problem.internal;

import fr.boucle.analysis.Corpus;
import java.util.Map;

/**
 * What an analysis reads of a round.
 *
 * @param corpus the texts
 * @param channels by which door each contribution came
 */
record Told(Corpus corpus, Map<Long, String> channels) {
  Told {
    channels = Map.copyOf(channels);
  }

  String channelOf(long contribution) {
    return channels.getOrDefault(contribution, "");
  }
}
