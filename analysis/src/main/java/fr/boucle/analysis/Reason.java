package fr.boucle.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a sentence is in a theme, in terms a reader can check.
 *
 * @param sharedTerms words of the sentence, or of the story it is part of, that another
 *     contribution of the theme uses too, most characteristic of the theme first; may be empty
 * @param nearest the sentence of the theme, from another contribution when there is one, that
 *     resembles it most; null when alone
 */
public record Reason(List<String> sharedTerms, @Nullable SegmentRef nearest) {
  public Reason {
    sharedTerms = List.copyOf(sharedTerms);
  }
}
