package fr.boucle.bench.scale;

import fr.boucle.analysis.graph.Communities;
import fr.boucle.analysis.graph.DenseNeighbours;
import fr.boucle.analysis.graph.LexicalNeighbours;
import fr.boucle.analysis.graph.NeighbourGraph;
import fr.boucle.analysis.graph.Neighbours;
import fr.boucle.analysis.graph.SparseVectors;
import fr.boucle.analysis.graph.Vectors;
import fr.boucle.analysis.spi.Embedder;
import fr.boucle.analysis.text.Folding;
import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.Term;
import fr.boucle.bench.detection.Scores;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What a set of texts looks like to a method of detection: measured on the real texts and on those
 * made for the bench, to know whether the latter are alike (« vraisemblance »).
 *
 * @param sentences labelled sentences measured
 * @param ami agreement of plain TF-IDF + Leiden (resolution 1, 15 neighbours) with the labels
 * @param words words per contribution: one in ten is shorter, the median, one in ten is longer
 * @param heaps exponent of the growth of the vocabulary with the number of words
 * @param vocabulary distinct words among the first 50,000
 * @param nearest share of sentences whose nearest other one has a cosine under .5, .6, .7, .8, .9,
 *     and above
 */
record Likeness(
    int sentences,
    double ami,
    List<Integer> words,
    double heaps,
    int vocabulary,
    List<Double> nearest) {
  private static final int K = 15;
  private static final int SAMPLE = 50_000;
  private static final long SEED = 20_260_101L;

  /**
   * Measures texts.
   *
   * @param contributions whole texts
   * @param labelled sentences
   * @param labels of the sentences
   */
  static Likeness of(
      List<String> contributions, List<String> labelled, List<String> labels, Embedder embedder) {
    int[] owners = IntStream.range(0, labelled.size()).toArray();
    return new Likeness(
        labelled.size(),
        ami(labelled, labels, owners),
        lengths(contributions),
        Math.log((double) vocabulary(contributions, SAMPLE) / vocabulary(contributions, SAMPLE / 8))
            / Math.log(8),
        vocabulary(contributions, SAMPLE),
        nearest(labelled, owners, embedder));
  }

  private static double ami(List<String> texts, List<String> labels, int[] owners) {
    FrenchTerms french = new FrenchTerms();
    SparseVectors vectors =
        SparseVectors.of(
            texts.size(), i -> french.of(texts.get(i)).stream().map(Term::stem).toList());
    boolean[] all = new boolean[texts.size()];
    Arrays.fill(all, true);
    NeighbourGraph graph =
        NeighbourGraph.fuse(
            all, List.of(new NeighbourGraph.View(LexicalNeighbours.of(vectors, owners, K), 1)), K);
    int[] groups = new Communities(graph).consensus(1, 1, SEED);
    return Scores.ariAmi(labels, IntStream.of(groups).mapToObj(String::valueOf).toList())[1];
  }

  private static List<Integer> lengths(List<String> contributions) {
    int[] lengths =
        contributions.stream().mapToInt(c -> c.strip().split("\\s+", -1).length).sorted().toArray();
    return List.of(
        lengths[lengths.length / 10],
        lengths[lengths.length / 2],
        lengths[lengths.length * 9 / 10]);
  }

  private static int vocabulary(List<String> contributions, int sample) {
    Set<String> distinct = new HashSet<>();
    int seen = 0;
    for (String contribution : contributions) {
      for (String word : Folding.key(contribution).split(" ", -1)) {
        if (seen++ == sample) {
          return distinct.size();
        }
        distinct.add(word);
      }
    }
    return distinct.size();
  }

  private static List<Double> nearest(List<String> sentences, int[] owners, Embedder embedder) {
    Neighbours found = DenseNeighbours.exact(Vectors.of(embedder, sentences), owners, 1);
    double[] shares = new double[6];
    for (int i = 0; i < found.nodes(); i++) {
      double cosine = found.count(i) == 0 ? 0 : found.similarity(i, 0);
      shares[Math.clamp((int) Math.floor(cosine * 10) - 4, 0, 5)] += 1.0 / found.nodes();
    }
    return DoubleStream.of(shares).boxed().toList();
  }
}
