package fr.boucle.platform.problem.web;

import java.util.List;

/**
 * A contribution quoted, without anything that leads to its author.
 *
 * @param contribution number of the contribution
 * @param quote the sentence for which it is here, empty when in no problem
 * @param text the whole text
 * @param commune name of the commune, empty when not said
 * @param why message key of why it is here
 * @param terms words it shares with the others
 */
public record Voice(
    long contribution, String quote, String text, String commune, String why, List<String> terms) {

  /** True when the whole text says more than the sentence quoted. */
  public boolean saysMore() {
    return text.strip().length() > quote.strip().length();
  }
}
