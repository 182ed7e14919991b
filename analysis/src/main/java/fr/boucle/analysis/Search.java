package fr.boucle.analysis;

import fr.boucle.analysis.graph.Communities;
import fr.boucle.analysis.graph.NeighbourGraph;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Searches the groups of a corpus, and settles them with the list before. */
final class Search {
  /** Under so many statements, near problems are told apart. */
  private static final int FEW_STATEMENTS = 100;

  private final Corpus corpus;
  private final Reading reading;
  private final NeighbourGraph graph;
  private final double resolution;
  private final Parameters parameters;
  private final int smallest;

  Search(
      Corpus corpus,
      Reading reading,
      NeighbourGraph graph,
      double resolution,
      Parameters parameters) {
    this.corpus = corpus;
    this.reading = reading;
    this.graph = graph;
    this.resolution = resolution;
    this.parameters = parameters;
    this.smallest = Granularity.smallestTheme(parameters, corpus.documents().size());
  }

  /**
   * Returns the groups of the search; with a list before that may be followed, those groups as far
   * as they leave it steady.
   *
   * @param frozen what people decided, which the search leaves to them
   */
  Grouping groups(ListBefore before, Frozen frozen) {
    double leastAgreement = before.leastAgreement(corpus, reading.material());
    int[] themes = reading.themesBefore(before.places());
    int[] found = found();
    if (leastAgreement == 0) {
      return Grouping.afresh(found);
    }
    var change =
        new GradualChange(
            graph,
            resolution,
            themes,
            reading.knownSegments(before.places()),
            found,
            movable(found, frozen),
            leastAgreement);
    int[] groups = new int[found.length];
    BitSet staying = new BitSet();
    BitSet held = new BitSet();
    for (int s = 0; s < groups.length; s++) {
      boolean alone = leastAgreement == 1 && themes[s] == Groups.NONE;
      groups[s] = alone ? Groups.NONE : change.of(s);
      staying.set(s, !alone && groups[s] == themes[s]);
      held.set(s, change.isHeld(s));
    }
    return new Grouping(groups, staying, held);
  }

  private int[] found() {
    int[] found =
        new Communities(graph)
            .consensus(
                resolution,
                Granularity.consensusRuns(parameters, graph.nodes()),
                parameters.seed());
    return graph.nodes() < FEW_STATEMENTS
        ? new NearProblems(reading, graph, resolution, parameters, smallest).toldApart(found)
        : found;
  }

  /**
   * A group too small to be listed draws nothing to it; what a person placed is not the search's to
   * move.
   */
  private boolean[] movable(int[] found, Frozen frozen) {
    Set<SegmentRef> decided = new HashSet<>();
    frozen.validated().forEach(theme -> decided.addAll(theme.members()));
    boolean[] movable = new boolean[found.length];
    for (List<Integer> group : Grouping.afresh(found).members()) {
      boolean listed = reading.contributions(group) >= smallest;
      for (int s : group) {
        movable[s] =
            listed
                && reading.statements().get(s).segments().stream()
                    .noneMatch(segment -> decided.contains(segment.ref()));
      }
    }
    return movable;
  }
}
