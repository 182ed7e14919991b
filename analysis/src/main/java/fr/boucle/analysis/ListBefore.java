package fr.boucle.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The list made last, as far as a new analysis needs it (« liste d'avant »).
 *
 * @param places theme of each segment that was in one
 * @param contributions identifiers of those the list was made from, isolated voices too; empty when
 *     they are not known, or when another method, model or setting made the list: the next one is
 *     then made anew
 * @param stories whether contributions were read as stories; when that changes, segments are cut
 *     otherwise, and the next list is made anew
 */
public record ListBefore(
    Map<SegmentRef, String> places, Set<String> contributions, boolean stories) {
  /**
   * Least agreement of what was known with the list before, when contributions came in: a little
   * above the .90 that readers are promised, since what is attached afterwards moves too.
   */
  private static final double STEADY = 0.92;

  /** Contributions that came or went, per one known, beyond which the list is made anew. */
  private static final double DOUBLED = 1;

  public ListBefore {
    places = Map.copyOf(places);
    contributions = Set.copyOf(contributions);
  }

  /** Returns the absence of any list. */
  public static ListBefore nothing() {
    return new ListBefore(Map.of(), Set.of(), false);
  }

  /** Returns what a new analysis needs of a list that the library made. */
  public static ListBefore of(Detected list) {
    Map<SegmentRef, String> places = new HashMap<>();
    for (Theme theme : list.themes()) {
      theme.members().forEach(m -> places.putIfAbsent(m.ref(), theme.id()));
    }
    Set<String> contributions = new HashSet<>();
    list.segments().forEach(s -> contributions.add(s.ref().documentId()));
    list.isolated().forEach(i -> contributions.add(i.documentId()));
    return new ListBefore(places, contributions, list.provenance().material().stories());
  }

  /**
   * Returns how far the groups of known segments must agree with this list (adjusted Rand index):
   * wholly when nothing came or went, else the list changes no more than the corpus did, and little
   * at a time; 0 sets no limit, when more came and went than was known.
   */
  double leastAgreement(Corpus corpus, Material material) {
    long still = corpus.documents().stream().filter(d -> contributions.contains(d.id())).count();
    double moved = corpus.documents().size() + contributions.size() - 2.0 * still;
    double change = moved == 0 ? 0 : moved / contributions.size();
    return change > DOUBLED || material.stories() != stories ? 0 : Math.max(STEADY, 1 - change);
  }
}
