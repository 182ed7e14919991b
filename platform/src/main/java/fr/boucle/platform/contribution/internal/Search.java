package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.consultation.RoundId;

/**
 * What a reader looks for among the contributions of a round.
 *
 * @param round the round
 * @param commune official code, empty for all
 * @param words words to find, in French, whatever their accents and endings; empty for all
 */
public record Search(RoundId round, String commune, String words) {
  /** True when it is the whole list. */
  public boolean isEverything() {
    return commune.isEmpty() && words.isEmpty();
  }
}
