package fr.boucle.analysis;

import fr.boucle.analysis.graph.Chance;
import fr.boucle.analysis.graph.LexicalIndex;
import fr.boucle.analysis.graph.Nearest;
import fr.boucle.analysis.graph.SparseVectors;
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
import java.util.TreeSet;

/**
 * Attaches a new contribution to the themes of an existing list, without running the analysis again
 * (« rattachement »).
 *
 * <p>Each segment looks up its nearest segments by words and by meaning; their themes vote with the
 * weight of their rank. A neighbour no nearer than chance would bring gives its say to no theme: in
 * a small round everyone is someone's neighbour. Immutable once prepared; safe for use by several
 * threads. Preparing embeds every segment once; attaching takes milliseconds.
 */
public final class Attachment {
  private static final int RANK_OFFSET = 10;

  private final Embedder embedder;
  private final Parameters parameters;
  private final Material material;
  private final FrenchTerms french = new FrenchTerms();
  private final Cutting cutting;
  private final List<SegmentRef> refs;
  private final Map<SegmentRef, Set<String>> themes;
  private final int neighbours;
  private final LexicalIndex words;
  private final double chanceByWords;
  private final VectorIndex vectors;
  private final double chanceByMeaning;

  /** Prepares a list for attaching, with the model that made it. */
  public Attachment(Detected detected, Embedder embedder) {
    this(
        detected.segments(),
        places(detected),
        detected.provenance().material(),
        detected.provenance().parameters(),
        sameModel(detected, embedder));
  }

  /**
   * Prepares a list as people have left it.
   *
   * @param segments what is known, whether in a theme or isolated, cut as the list was
   * @param themes themes of the segments that are in some
   * @param material what the list was made of
   */
  public Attachment(
      List<Segment> segments,
      Map<SegmentRef, Set<String>> themes,
      Material material,
      Parameters parameters,
      Embedder embedder) {
    List<Segment> telling = segments.stream().filter(s -> s.kind().makesThemes()).toList();
    this.embedder = embedder;
    this.parameters = parameters;
    this.material = material;
    this.cutting = new Cutting(material.stories());
    this.themes = Map.copyOf(themes);
    this.refs = telling.stream().map(Segment::ref).toList();
    this.neighbours = Granularity.neighbours(parameters, telling.size());
    List<String> texts = telling.stream().map(Segment::text).toList();
    SparseVectors lexical =
        SparseVectors.of(texts.size(), s -> Views.stems(french.of(texts.get(s))));
    this.words = new LexicalIndex(lexical);
    this.chanceByWords = Views.chance(lexical, parameters.seed());
    Vectors dense = Vectors.of(embedder, texts);
    this.vectors = new VectorIndex(dense);
    this.chanceByMeaning = Chance.nearest(dense, parameters.seed());
  }

  private static Embedder sameModel(Detected detected, Embedder embedder) {
    if (!embedder.identity().equals(detected.provenance().model())) {
      throw new IllegalArgumentException(
          "the list was made with model "
              + detected.provenance().model().name()
              + ", not "
              + embedder.identity().name()
              + "; use the same model or run the analysis again");
    }
    return embedder;
  }

  private static Map<SegmentRef, Set<String>> places(Detected detected) {
    Map<SegmentRef, Set<String>> places = new HashMap<>();
    for (Theme theme : detected.themes()) {
      theme
          .members()
          .forEach(m -> places.computeIfAbsent(m.ref(), r -> new TreeSet<>()).add(theme.id()));
    }
    return places;
  }

  /**
   * A theme a new contribution resembles.
   *
   * @param themeId the theme
   * @param segment what resembles it most in the new text
   * @param sentence the whole sentence in which that segment stands, as written
   * @param score share of the segment's neighbourhood in the theme, in [0..1], at least the
   *     threshold of the parameters
   * @param nearest the known segment of the theme that resembles it most
   */
  public record Match(
      String themeId, Segment segment, String sentence, double score, SegmentRef nearest) {}

  /** Returns the themes of a new text, strongest first; empty when it resembles nothing enough. */
  public List<Match> attach(String text) {
    Document document = Document.of("new", text);
    List<String> sentences = cutting.sentences(document);
    Map<String, Match> best = new TreeMap<>();
    for (Segment segment : cutting.segments(document)) {
      if (segment.kind().makesThemes()) {
        match(segment, sentences.get(segment.ref().index()))
            .forEach(m -> best.merge(m.themeId(), m, (a, b) -> a.score() >= b.score() ? a : b));
      }
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble((Match m) -> -m.score()).thenComparing(Match::themeId))
        .toList();
  }

  private List<Match> match(Segment segment, String sentence) {
    Map<Integer, Say> says = new HashMap<>();
    listen(
        words.nearest(Views.stems(french.of(segment.text())), neighbours),
        parameters.lexicalWeight() * material.weightOfWords(),
        chanceByWords,
        says);
    if (embedder.dimensions() > 0) {
      listen(
          vectors.nearest(embedder.embed(segment.text()), neighbours),
          parameters.denseWeight(),
          chanceByMeaning,
          says);
    }
    List<Map.Entry<Integer, Say>> ranked =
        says.entrySet().stream()
            .sorted(
                Comparator.comparingDouble((Map.Entry<Integer, Say> e) -> -e.getValue().weight())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(neighbours)
            .toList();
    double all = ranked.stream().mapToDouble(e -> e.getValue().weight()).sum();
    Map<String, Double> sums = new TreeMap<>();
    Map<String, SegmentRef> nearest = new HashMap<>();
    for (var entry : ranked) {
      SegmentRef ref = refs.get(entry.getKey());
      Set<String> heard = entry.getValue().near() ? themes.getOrDefault(ref, Set.of()) : Set.of();
      for (String theme : heard) {
        sums.merge(theme, entry.getValue().weight() / all, Double::sum);
        nearest.putIfAbsent(theme, ref);
      }
    }
    List<Match> matches = new ArrayList<>();
    sums.forEach((theme, score) -> {
      SegmentRef ref = nearest.get(theme);
      if (score >= parameters.attachThreshold() && ref != null) {
        matches.add(new Match(theme, segment, sentence, Math.min(1, score), ref));
      }
    });
    return matches;
  }

  /** The say of a neighbour, and whether it is nearer than chance by its words or its meaning. */
  private record Say(double weight, boolean near) {
    Say and(Say other) {
      return new Say(weight + other.weight, near || other.near);
    }
  }

  private static void listen(Nearest found, double weight, double chance, Map<Integer, Say> says) {
    for (int rank = 0; rank < found.count(); rank++) {
      says.merge(
          found.id(rank),
          new Say(weight / (RANK_OFFSET + rank), found.similarity(rank) > chance),
          Say::and);
    }
  }
}
