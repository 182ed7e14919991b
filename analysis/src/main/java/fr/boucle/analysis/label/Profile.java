package fr.boucle.analysis.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/**
 * What the contributions of a group say, word by word and form by form, against the corpus. Safe
 * for use by several threads.
 */
final class Profile {
  private final List<Said> contributions;
  private final List<Set<String>> voices;
  private final int[][] words;
  private final Meaning meaning;
  private final Meaning.Among all;
  private final ToDoubleFunction<String> corpus;
  private final double part;
  private final Map<String, Double> uses = new ConcurrentHashMap<>();

  /**
   * What one contribution says.
   *
   * @param stems its words
   * @param forms of its phrases
   * @param texts the words of each of its texts
   */
  record Said(Set<String> stems, Set<Form> forms, Set<Set<String>> texts) {
    Said() {
      this(new TreeSet<>(), EnumSet.noneOf(Form.class), new HashSet<>());
    }

    void add(Set<Set<String>> more, Set<Form> others) {
      more.forEach(stems::addAll);
      forms.addAll(others);
      texts.addAll(more);
    }
  }

  /** What everyone says, or a part of them drawn to stand for all. */
  static Profile ofAll(Collection<Said> contributions, Meaning meaning) {
    return new Profile(contributions, List.of(), meaning, stem -> 0, 0);
  }

  /**
   * What a group says.
   *
   * @param voices the words of each of its texts, those that differ by little being one
   * @param corpus share in [0..1] of the corpus that a word stands for
   * @param part share in [0..1] of the corpus that is in the group
   */
  Profile(
      Collection<Said> contributions,
      Collection<Set<String>> voices,
      Meaning meaning,
      ToDoubleFunction<String> corpus,
      double part) {
    this.corpus = corpus;
    this.part = part;
    this.contributions = List.copyOf(contributions);
    this.voices = List.copyOf(voices);
    this.meaning = meaning;
    Set<String> distinct = new TreeSet<>();
    contributions.forEach(said -> distinct.addAll(said.stems()));
    this.all = meaning.among(new ArrayList<>(distinct));
    this.words =
        this.contributions.stream()
            .map(said -> said.stems().stream().mapToInt(all.words()::get).toArray())
            .toArray(int[][]::new);
  }

  int size() {
    return contributions.size();
  }

  /**
   * Returns the share in [0..1] of the other contributions that want or do something, for a deed,
   * or that complain of something, for a problem; 1 for a subject.
   */
  double share(Form form) {
    if (form == Form.SUBJECT) {
      return 1;
    }
    long saying =
        contributions.stream()
            .filter(s ->
                s.forms().stream()
                    .anyMatch(
                        f -> (f.isDeed() && form.isDeed()) || (f.isProblem() && form.isProblem())))
            .count();
    return others((double) saying);
  }

  /** Returns the share in [0..1] of the other contributions that a word stands for. */
  double use(String stem) {
    return uses.computeIfAbsent(
        stem,
        s -> {
          float[] near = meaning.nearness(s, all);
          double sum = 0;
          for (int[] contribution : words) {
            double best = 0;
            for (int word : contribution) {
              best = Math.max(best, near[word]);
            }
            sum += best;
          }
          return others(sum);
        });
  }

  /**
   * Returns the share of the other contributions that a word stands for, less its share in the rest
   * of the corpus, in [-1..1]. Where the group is the whole corpus there is no rest.
   */
  double contrast(String stem) {
    double here = use(stem);
    double elsewhere =
        part >= 1 ? 0 : Math.max(0, corpus.applyAsDouble(stem) - part * here) / (1 - part);
    return here - Math.min(1, elsewhere);
  }

  /** Returns the share in [0..1] of the contributions that use all these words. */
  double joint(List<String> stems) {
    return (double) contributions.stream().filter(c -> c.stems().containsAll(stems)).count()
        / Math.max(1, contributions.size());
  }

  /** Returns the share in [0..1] of the different texts that use all these words. */
  double voiced(List<String> stems) {
    return (double) voices.stream().filter(v -> v.containsAll(stems)).count()
        / Math.max(1, voices.size());
  }

  /** Returns the share in [0..1] of the contributions of which one text holds these words only. */
  double alone(List<String> stems) {
    Set<String> words = Set.copyOf(stems);
    return (double) contributions.stream().filter(c -> c.texts().contains(words)).count()
        / Math.max(1, contributions.size());
  }

  /** The contribution a phrase comes from proves nothing about the others. */
  private double others(double count) {
    return contributions.size() < 2
        ? Math.min(1, count)
        : Math.max(0, count - 1) / (contributions.size() - 1);
  }
}
