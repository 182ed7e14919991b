package fr.boucle.analysis.label;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the contributions of a group say, word by word and form by form, against the corpus. */
final class Profile {
  private final Map<String, Said> contributions = new TreeMap<>();
  private final Map<String, Double> uses = new HashMap<>();
  private final Meaning meaning;

  private record Said(Set<String> stems, Set<Form> forms) {}

  Profile(Meaning meaning) {
    this.meaning = meaning;
  }

  void add(String contribution, Set<String> stems, Set<Form> forms) {
    Said said =
        contributions.computeIfAbsent(
            contribution, c -> new Said(new TreeSet<>(), EnumSet.noneOf(Form.class)));
    said.stems().addAll(stems);
    said.forms().addAll(forms);
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
        contributions.values().stream()
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
        s ->
            others(
                contributions.values().stream()
                    .mapToDouble(c -> meaning.presence(s, c.stems()))
                    .sum()));
  }

  /** Returns the share in [0..1] of the contributions that use all these words. */
  double joint(List<String> stems) {
    return (double)
            contributions.values().stream().filter(c -> c.stems().containsAll(stems)).count()
        / Math.max(1, contributions.size());
  }

  /** The contribution a phrase comes from proves nothing about the others. */
  private double others(double count) {
    return contributions.size() < 2
        ? Math.min(1, count)
        : Math.max(0, count - 1) / (contributions.size() - 1);
  }
}
