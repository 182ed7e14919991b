package fr.boucle.analysis.label;

import java.util.List;

/**
 * What one or more contributions of a group say in the same words.
 *
 * @param sentences as written, in order
 * @param contributions identifiers of those who say it, not empty
 */
public record Voice(List<String> sentences, List<String> contributions) {
  public Voice {
    sentences = List.copyOf(sentences);
    contributions = List.copyOf(contributions);
  }
}
