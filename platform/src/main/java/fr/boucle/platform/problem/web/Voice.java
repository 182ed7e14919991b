package fr.boucle.platform.problem.web;

import fr.boucle.platform.problem.internal.VoiceStore.Near;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contribution quoted, without anything that leads to its author.
 *
 * @param contribution number of the contribution
 * @param quote the sentence for which it is here, empty when in no problem
 * @param text the whole text
 * @param commune name of the commune, empty when not said
 * @param channel message key of the channel, empty when not known
 * @param why why it is where it is
 */
public record Voice(
    long contribution, String quote, String text, String commune, String channel, Why why) {

  /**
   * Why a contribution is where it is.
   *
   * @param key message key of how it came there
   * @param strength message key of how strongly it belongs, empty when there is no measure
   * @param terms words it shares with the problem
   * @param near the contribution of the problem nearest to it, null when none is known
   */
  public record Why(String key, String strength, List<String> terms, @Nullable Near near) {
    public Why {
      terms = List.copyOf(terms);
    }
  }

  /** True when the whole text says more than the sentence quoted. */
  public boolean saysMore() {
    return text.strip().length() > quote.strip().length();
  }
}
