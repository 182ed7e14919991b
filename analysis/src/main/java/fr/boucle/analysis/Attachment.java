package fr.boucle.analysis;

import fr.boucle.analysis.graph.LexicalIndex;
import fr.boucle.analysis.graph.VectorIndex;
import fr.boucle.analysis.graph.Vectors;
import fr.boucle.analysis.spi.Embedder;
import fr.boucle.analysis.text.FrenchTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Attaches a new contribution to the themes of an existing list, without running the analysis again
 * (« rattachement »).
 *
 * <p>Each segment looks up its nearest sentences by words and by meaning; their themes vote with
 * the weight of their rank. Immutable once prepared; safe for use by several threads. Preparing
 * embeds every sentence once; attaching takes milliseconds.
 */
public final class Attachment {
  private static final int RANK_OFFSET = 10;

  private final Embedder embedder;
  private final Parameters parameters;
  private final Material material;
  private final FrenchTerms french = new FrenchTerms();
  private final Cutting cutting;
  private final List<Segment> segments;
  private final Map<SegmentRef, List<String>> themes = new HashMap<>();
  private final LexicalIndex words;
  private final VectorIndex vectors;

  /** Prepares a list for attaching, with the model that made it. */
  public Attachment(Detected detected, Embedder embedder) {
    if (!embedder.identity().equals(detected.provenance().model())) {
      throw new IllegalArgumentException(
          "the list was made with model "
              + detected.provenance().model().name()
              + ", not "
              + embedder.identity().name()
              + "; use the same model or run the analysis again");
    }
    this.embedder = embedder;
    this.parameters = detected.provenance().parameters();
    this.material = detected.provenance().material();
    this.cutting = new Cutting(material.stories());
    this.segments = detected.segments().stream().filter(s -> s.kind().makesThemes()).toList();
    for (Theme theme : detected.themes()) {
      theme
          .members()
          .forEach(m -> themes.computeIfAbsent(m.ref(), r -> new ArrayList<>()).add(theme.id()));
    }
    List<String> texts = segments.stream().map(Segment::text).toList();
    this.words = new LexicalIndex(texts.stream().map(t -> Views.stems(french.of(t))).toList());
    this.vectors = new VectorIndex(Vectors.of(embedder, texts));
  }

  /**
   * A theme a new sentence resembles.
   *
   * @param themeId the theme
   * @param sentence the sentence, as written
   * @param score share of the sentence's neighbourhood in the theme, in [0..1], at least the
   *     threshold of the parameters
   * @param nearest the known sentence of the theme that resembles it most
   */
  public record Match(String themeId, String sentence, double score, SegmentRef nearest) {}

  /** Returns the themes of a new text, strongest first; empty when it resembles nothing enough. */
  public List<Match> attach(String text) {
    Map<String, Match> best = new TreeMap<>();
    for (Segment segment : cutting.cut(Document.of("new", text)).segments()) {
      if (segment.kind().makesThemes()) {
        match(segment.text())
            .forEach(m -> best.merge(m.themeId(), m, (a, b) -> a.score() >= b.score() ? a : b));
      }
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble((Match m) -> -m.score()).thenComparing(Match::themeId))
        .toList();
  }

  private List<Match> match(String sentence) {
    Map<Integer, Double> says = new HashMap<>();
    vote(
        words.nearest(Views.stems(french.of(sentence)), parameters.neighbours()),
        parameters.lexicalWeight() * material.weightOfWords(),
        says);
    if (embedder.dimensions() > 0) {
      vote(
          vectors.nearest(embedder.embed(sentence), parameters.neighbours()),
          parameters.denseWeight(),
          says);
    }
    List<Map.Entry<Integer, Double>> ranked =
        says.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(parameters.neighbours())
            .toList();
    double all = ranked.stream().mapToDouble(Map.Entry::getValue).sum();
    Map<String, Double> sums = new TreeMap<>();
    Map<String, SegmentRef> nearest = new HashMap<>();
    for (var entry : ranked) {
      SegmentRef ref = segments.get(entry.getKey()).ref();
      for (String theme : Set.copyOf(themes.getOrDefault(ref, List.of()))) {
        sums.merge(theme, entry.getValue() / all, Double::sum);
        nearest.putIfAbsent(theme, ref);
      }
    }
    List<Match> matches = new ArrayList<>();
    sums.forEach((theme, score) -> {
      SegmentRef ref = nearest.get(theme);
      if (score >= parameters.attachThreshold() && ref != null) {
        matches.add(new Match(theme, sentence, Math.min(1, score), ref));
      }
    });
    return matches;
  }

  private static void vote(int[] ids, double weight, Map<Integer, Double> says) {
    for (int rank = 0; rank < ids.length; rank++) {
      says.merge(ids[rank], weight / (RANK_OFFSET + rank), Double::sum);
    }
  }
}
