package fr.boucle.analysis.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SparseVectorsTest {
  private static final int K = 6;

  @Test
  void weighsWordsAndPairsAsTheFormulaSays() {
    List<List<String>> texts = texts(300, 40, 1);
    SparseVectors vectors = SparseVectors.of(texts);
    List<Map<String, Double>> plain = plain(texts);
    for (int a = 0; a < 50; a++) {
      for (int b = 0; b < 50; b++) {
        assertThat(vectors.similarity(a, b))
            .isCloseTo(dot(plain.get(a), plain.get(b)), within(1e-5));
      }
    }
  }

  @Test
  void numbersTermsInAlphabeticalOrderAPairAfterItsFirstWord() {
    List<List<String>> texts =
        List.of(
            List.of("bus", "retard"),
            List.of("bus", "retard"),
            List.of("busard"),
            List.of("busard"));
    SparseVectors vectors = SparseVectors.of(texts);
    assertThat(vectors.terms()[0]).containsExactly(0, 1, 3);
    assertThat(vectors.terms()[2]).containsExactly(2);
    assertThat(vectors.frequencies()).containsExactly(2, 2, 2, 2);
  }

  @Test
  void findsTheNearestTextsThatAPlainComparisonFinds() {
    List<List<String>> texts = texts(400, 60, 2);
    List<Map<String, Double>> plain = plain(texts);
    Neighbours found =
        LexicalNeighbours.of(
            SparseVectors.of(texts), IntStream.range(0, texts.size()).toArray(), K);
    for (int i = 0; i < texts.size(); i += 7) {
      int self = i;
      double[] best =
          IntStream.range(0, texts.size())
              .filter(j -> j != self)
              .mapToDouble(j -> dot(plain.get(self), plain.get(j)))
              .boxed()
              .sorted(Comparator.reverseOrder())
              .limit(K)
              .mapToDouble(Double::doubleValue)
              .toArray();
      for (int r = 0; r < found.count(i); r++) {
        assertThat((double) found.similarity(i, r)).isCloseTo(best[r], within(1e-5));
      }
    }
  }

  @Test
  void findsMostTrueNeighboursWhenItReadsOnlyTheRarestTerms() {
    List<List<String>> texts = texts(100_500, 4_000, 3);
    SparseVectors vectors = SparseVectors.of(texts);
    Postings postings = new Postings(vectors);
    assertThat(postings.isLarge()).isTrue();
    Postings.Scratch scratch = new Postings.Scratch(texts.size());
    Neighbours found = new Neighbours(texts.size(), K);
    int shared = 0;
    for (int i = 0; i < texts.size(); i += 1_000) {
      int self = i;
      postings.nearest(i, id -> id != self, scratch, found, K);
      Neighbours exact = new Neighbours(1, K);
      for (int j = 0; j < texts.size(); j++) {
        float similarity = (float) vectors.similarity(i, j);
        if (j != i && similarity > 0) {
          exact.offer(0, j, similarity);
        }
      }
      for (int r = 0; r < K; r++) {
        shared += found.similarity(i, r) >= exact.similarity(0, r) - 1e-6 ? 1 : 0;
      }
    }
    assertThat(shared).isGreaterThan(90 * 101 * K / 100);
  }

  @Test
  void looksUpATextFromElsewhereAndIgnoresWordsItDoesNotKnow() {
    LexicalIndex index = new LexicalIndex(SparseVectors.of(texts(200, 30, 4)));
    List<String> known = texts(200, 30, 4).get(17);
    List<String> withStranger = new ArrayList<>(known);
    withStranger.add("zzz");
    withStranger.addFirst("0");
    assertThat(index.nearest(known, 1).id(0)).isEqualTo(17);
    assertThat(index.nearest(known, 1).similarity(0)).isCloseTo(1, within(1e-3));
    assertThat(index.nearest(withStranger, 1).id(0)).isEqualTo(17);
    assertThat(index.nearest(withStranger, 1).similarity(0)).isLessThan(0.95);
    assertThat(index.nearest(List.of("inconnu"), K).count()).isZero();
  }

  private static List<List<String>> texts(int size, int words, long seed) {
    Random random = new Random(seed);
    List<List<String>> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<String> text = new ArrayList<>();
      for (int w = 0; w < 4 + random.nextInt(8); w++) {
        text.add("m" + (int) (words * random.nextDouble() * random.nextDouble()));
      }
      texts.add(text);
    }
    return texts;
  }

  private static List<Map<String, Double>> plain(List<List<String>> texts) {
    Map<String, Integer> frequencies = new HashMap<>();
    List<List<String>> terms = new ArrayList<>();
    for (List<String> text : texts) {
      List<String> own = new ArrayList<>(text);
      for (int i = 1; i < text.size(); i++) {
        own.add(text.get(i - 1) + " " + text.get(i));
      }
      terms.add(own);
      new HashSet<>(own).forEach(t -> frequencies.merge(t, 1, Integer::sum));
    }
    return terms.stream().map(own -> weights(own, frequencies, texts.size())).toList();
  }

  private static Map<String, Double> weights(
      List<String> own, Map<String, Integer> frequencies, int texts) {
    Map<String, Double> weights = new HashMap<>();
    for (String term : new TreeSet<>(own)) {
      int frequency = frequencies.getOrDefault(term, 0);
      long count = own.stream().filter(term::equals).count();
      if (frequency >= 2) {
        weights.put(
            term,
            (1 + Math.log((double) count)) * (Math.log((1.0 + texts) / (1.0 + frequency)) + 1));
      }
    }
    double norm = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    weights.replaceAll((term, weight) -> weight / norm);
    return weights;
  }

  private static double dot(Map<String, Double> a, Map<String, Double> b) {
    return a.entrySet().stream()
        .mapToDouble(e -> e.getValue() * b.getOrDefault(e.getKey(), 0.0))
        .sum();
  }
}
