package fr.boucle.analysis.label;

import java.util.List;

/**
 * What one or more contributions of a group say in the same words.
 *
 * @param said as written, in order: sentences of a story, or one clause of a sentence
 * @param sentences for each, the whole sentence in which it stands
 * @param contributions identifiers of those who say it, not empty
 */
public record Voice(List<String> said, List<String> sentences, List<String> contributions) {
  public Voice {
    said = List.copyOf(said);
    sentences = List.copyOf(sentences);
    contributions = List.copyOf(contributions);
  }
}
