package fr.boucle.platform.problem;

import fr.boucle.platform.contribution.Channel;
import java.util.Arrays;

/**
 * A part of a round: what was said of a commune, by a channel, or both.
 *
 * @param commune official code, {@value #ALL} for all
 * @param channel name of a {@link Channel}, {@value #ALL} for all
 */
public record Part(String commune, String channel) {
  /** Stands for every commune, or every channel. */
  public static final String ALL = "*";

  /** The whole round. */
  public static final Part WHOLE = new Part(ALL, ALL);

  /** Reads what a visitor chose; nothing, or nonsense, is all. */
  public static Part of(String commune, String channel) {
    return new Part(
        commune.matches("[0-9AB]{5}") ? commune : ALL,
        Arrays.stream(Channel.values()).anyMatch(known -> known.name().equals(channel))
            ? channel
            : ALL);
  }

  /** True when nothing is left out. */
  public boolean isWhole() {
    return equals(WHOLE);
  }

  /** True when only one commune is shown. */
  public boolean hasCommune() {
    return !commune.equals(ALL);
  }

  /** True when only one channel is shown. */
  public boolean hasChannel() {
    return !channel.equals(ALL);
  }
}
