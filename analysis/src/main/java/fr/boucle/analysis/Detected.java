package fr.boucle.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The list of recurring problems of a corpus (« liste des problèmes »).
 *
 * <p>Invariant, checked: contributions with a primary theme + isolated contributions =
 * contributions received.
 *
 * @param contributions number of contributions received
 * @param themes largest first, then by id
 * @param families upper level
 * @param isolated contributions in no theme, by id
 * @param segments every sentence, in order of document and position
 * @param map place of every sentence that makes themes
 * @param provenance where the list comes from
 */
public record Detected(
    int contributions,
    List<Theme> themes,
    List<Family> families,
    List<Isolated> isolated,
    List<Segment> segments,
    List<Point> map,
    Provenance provenance) {
  public Detected {
    themes = List.copyOf(themes);
    families = List.copyOf(families);
    isolated = List.copyOf(isolated);
    segments = List.copyOf(segments);
    map = List.copyOf(map);
    Set<String> placed = new HashSet<>();
    for (Theme theme : themes) {
      for (Member member : theme.members()) {
        if (member.primary() && !placed.add(member.ref().documentId())) {
          throw new IllegalStateException(
              "contribution " + member.ref().documentId() + " has two primary themes");
        }
      }
    }
    if (placed.size() + isolated.size() != contributions) {
      throw new IllegalStateException(
          placed.size()
              + " contributions in themes + "
              + isolated.size()
              + " isolated must make "
              + contributions);
    }
  }
}
