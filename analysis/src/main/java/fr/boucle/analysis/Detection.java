package fr.boucle.analysis;

import fr.boucle.analysis.graph.NeighbourGraph;
import fr.boucle.analysis.graph.Vectors;
import fr.boucle.analysis.spi.Embedder;

/** Finds the recurring problems of a corpus (« repérer les problèmes récurrents »). */
public final class Detection {
  /** Version of the method; part of every provenance. */
  public static final String METHOD = "boucle-analysis 0.4";

  private Detection() {}

  /**
   * Runs the whole analysis without any earlier human decision.
   *
   * @return the list, the same for the same corpus, model and parameters
   */
  public static Detected run(
      Corpus corpus, Embedder embedder, Parameters parameters, Progress progress) {
    return run(corpus, embedder, parameters, Frozen.nothing(), progress);
  }

  /**
   * Runs the whole analysis around what people decided.
   *
   * @param frozen validated themes, which come back unchanged, and refusals, which stay refused
   */
  public static Detected run(
      Corpus corpus, Embedder embedder, Parameters parameters, Frozen frozen, Progress progress) {
    return search(corpus, embedder, parameters, frozen, ListBefore.nothing(), progress);
  }

  /**
   * Runs the analysis again after contributions came in or went (« nouvelle analyse »): the list
   * before changes no faster than a reader can follow, and themes that continue keep their
   * identifiers. The same contributions give the same groups again.
   *
   * <p>The result depends on the list before; {@link #run} does not. A list made by another method,
   * model or setting, or of less than half of today's contributions, only gives its identifiers.
   *
   * @param before the list made last
   * @param frozen what people decided, as for {@link #run}
   */
  public static Detected again(
      Detected before,
      Corpus corpus,
      Embedder embedder,
      Parameters parameters,
      Frozen frozen,
      Progress progress) {
    Provenance made = before.provenance();
    boolean alike =
        made.library().equals(METHOD)
            && made.model().equals(embedder.identity())
            && made.parameters().equals(parameters);
    return Continuity.carryOver(
        before,
        again(
            alike ? ListBefore.of(before) : ListBefore.nothing(),
            corpus,
            embedder,
            parameters,
            frozen,
            progress));
  }

  /**
   * Runs the analysis again for a caller who remembers only where segments were, and keeps
   * identifiers by its own means. What a contribution of the list before said must be unchanged.
   *
   * @param before the list made last
   * @param frozen what people decided, as for {@link #run}
   */
  public static Detected again(
      ListBefore before,
      Corpus corpus,
      Embedder embedder,
      Parameters parameters,
      Frozen frozen,
      Progress progress) {
    return search(corpus, embedder, parameters, frozen, before, progress);
  }

  private static Detected search(
      Corpus corpus,
      Embedder embedder,
      Parameters parameters,
      Frozen frozen,
      ListBefore before,
      Progress progress) {
    progress.report(Progress.Step.SENTENCES, 0);
    Reading reading = Reading.of(corpus);
    Parameters effective =
        Granularity.effective(parameters, reading.statements().size(), corpus.documents().size());
    progress.report(Progress.Step.VECTORS, 0.2);
    Embedder meaning = reading.material().stories() ? new StoryEmbedder(embedder) : embedder;
    Views views = new Views(reading.texts(), Vectors.of(meaning, reading.texts()));
    progress.report(Progress.Step.NEIGHBOURS, 0.3);
    NeighbourGraph graph = views.graph(effective, reading);
    progress.report(Progress.Step.GROUPS, 0.45);
    double resolution =
        Granularity.resolution(reading.material().subjects(), corpus.documents().size())
            * effective.granularity();
    Grouping grouping =
        new Search(corpus, reading, graph, resolution, effective).groups(before, frozen);
    progress.report(Progress.Step.LABELS, 0.65);
    var provenance =
        new Provenance(
            METHOD,
            embedder.identity(),
            parameters,
            effective,
            reading.material(),
            resolution,
            corpus.sha256(),
            frozen.sha256());
    Detected detected =
        new Listing(corpus, reading, views, graph, parameters, frozen, embedder)
            .list(grouping, provenance, progress);
    progress.report(Progress.Step.DONE, 1);
    return detected;
  }
}
