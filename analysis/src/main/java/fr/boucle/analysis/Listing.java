package fr.boucle.analysis;

import fr.boucle.analysis.Isolated.Cause;
import fr.boucle.analysis.graph.GraphMap;
import fr.boucle.analysis.graph.NeighbourGraph;
import fr.boucle.analysis.spi.Embedder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the list: themes with their members and words, families, isolated voices. */
final class Listing {
  /** Part of a run done before the map, as measured in docs/bench/scale.md. */
  private static final double MAP_STARTS = 0.8;

  private final Corpus corpus;
  private final Reading reading;
  private final Views views;
  private final NeighbourGraph graph;
  private final Parameters parameters;
  private final Frozen frozen;
  private final Embedder embedder;

  Listing(
      Corpus corpus,
      Reading reading,
      Views views,
      NeighbourGraph graph,
      Parameters parameters,
      Frozen frozen,
      Embedder embedder) {
    this.corpus = corpus;
    this.reading = reading;
    this.views = views;
    this.graph = graph;
    this.parameters = parameters;
    this.frozen = frozen;
    this.embedder = embedder;
  }

  Detected list(Grouping grouping, Provenance provenance, Progress progress) {
    int smallest = Granularity.smallestTheme(parameters, corpus.documents().size());
    Placement placement =
        new Placement(reading, graph, frozen, grouping, smallest, parameters.attachThreshold());
    ThemeWriter writer =
        new ThemeWriter(corpus, reading, views, placement, frozen, parameters, embedder);
    List<Theme> themes = new ArrayList<>(writer.themes());
    themes.sort(Theme.READING_ORDER);
    List<Family> families =
        Families.of(
            themes,
            themes.stream().map(writer::slotOf).toList(),
            placement.groups(),
            graph,
            parameters);
    progress.report(Progress.Step.MAP, MAP_STARTS);
    List<Point> map = map(themes, writer, placement.groups());
    return new Detected(
        corpus.documents().size(),
        themes,
        families,
        isolated(themes),
        reading.segments(),
        map,
        provenance);
  }

  private List<Point> map(List<Theme> themes, ThemeWriter writer, Groups groups) {
    Map<Integer, String> ids = new HashMap<>();
    themes.forEach(theme -> ids.put(writer.slotOf(theme), theme.id()));
    float[][] places = GraphMap.of(graph, views.dense(), parameters.seed());
    List<Point> points = new ArrayList<>();
    for (int s = 0; s < places.length; s++) {
      points.add(
          new Point(
              reading.statements().get(s).segments().getFirst().ref(),
              places[s][0],
              places[s][1],
              ids.get(groups.of(s))));
    }
    return points;
  }

  private List<Isolated> isolated(List<Theme> themes) {
    Set<String> placed = new HashSet<>();
    themes.forEach(
        theme -> theme.members().forEach(member -> placed.add(member.ref().documentId())));
    Map<String, Cause> causes = new HashMap<>();
    for (Segment segment : reading.segments()) {
      Cause cause =
          switch (segment.kind()) {
            case NOTHING -> Cause.EMPTY;
            case GREETING -> Cause.NO_PROBLEM;
            default -> Cause.SINGULAR;
          };
      causes.merge(segment.ref().documentId(), cause, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    return corpus.documents().stream()
        .map(Document::id)
        .filter(id -> !placed.contains(id))
        .map(id -> new Isolated(id, causes.getOrDefault(id, Cause.EMPTY)))
        .toList();
  }
}
