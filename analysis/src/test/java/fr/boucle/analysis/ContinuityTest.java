package fr.boucle.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.spi.Embedder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContinuityTest {
  private static final int HISTORIES = 3_000;

  @Test
  void keepsTheNameOfEveryThemeThatOnlyGrows() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      int themes = 1 + random.nextInt(6);
      Map<String, String> before = places(random, 0, 8 * themes, themes);
      Map<String, String> after = new HashMap<>(before);
      after.putAll(places(random, 8 * themes, 4 * themes, themes));
      Detected carried = Continuity.carryOver(list(before, "old"), list(after, "new"));
      Set<String> old = new HashSet<>(before.values());
      for (Theme theme : carried.themes()) {
        String origin = after.getOrDefault(theme.members().getFirst().ref().documentId(), "");
        assertThat(theme.id())
            .as("history %d", seed)
            .isEqualTo(old.contains(origin) ? "old" + origin : "new" + origin);
      }
    }
  }

  @Test
  void givesEachOldNameOnceAndOnlyToAThemeThatSharesHalf() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      Map<String, String> before = places(random, 0, 30, 1 + random.nextInt(5));
      Map<String, String> after = new HashMap<>(before);
      before.keySet().stream()
          .sorted()
          .filter(d -> random.nextInt(3) == 0)
          .forEach(d -> after.put(d, "x" + random.nextInt(3)));
      Detected old = list(before, "old");
      Detected next = list(after, "new");
      Map<String, String> renamed = Continuity.renamings(old, next);
      assertThat(renamed.values()).doesNotHaveDuplicates();
      renamed.forEach((now, then) ->
          assertThat(overlap(old, then, next, now))
              .isGreaterThanOrEqualTo(Continuity.LEAST_OVERLAP));
    }
  }

  private static double overlap(Detected old, String then, Detected next, String now) {
    Set<SegmentRef> a = refs(old, then);
    Set<SegmentRef> b = refs(next, now);
    Set<SegmentRef> both = new HashSet<>(a);
    both.retainAll(b);
    return (double) both.size() / Math.min(a.size(), b.size());
  }

  private static Set<SegmentRef> refs(Detected list, String id) {
    Set<SegmentRef> refs = new HashSet<>();
    list.themes().stream()
        .filter(t -> t.id().equals(id))
        .forEach(t -> t.members().forEach(m -> refs.add(m.ref())));
    return refs;
  }

  private static Map<String, String> places(Random random, int from, int count, int themes) {
    Map<String, String> places = new HashMap<>();
    for (int i = from; i < from + count; i++) {
      places.put("d" + i, String.valueOf(random.nextInt(themes)));
    }
    return places;
  }

  private static Detected list(Map<String, String> places, String prefix) {
    Map<String, List<Member>> members = new HashMap<>();
    List<Segment> segments = new ArrayList<>();
    for (String document : places.keySet().stream().sorted().toList()) {
      SegmentRef ref = new SegmentRef(document, 0);
      segments.add(new Segment(ref, "texte", Segment.Kind.PROBLEM));
      members
          .computeIfAbsent(prefix + places.getOrDefault(document, ""), k -> new ArrayList<>())
          .add(
              new Member(
                  ref, "texte", 1, true, Member.Belonging.CORE, new Reason(List.of(), null)));
    }
    List<Theme> themes = new ArrayList<>();
    members.forEach((id, list) ->
        themes.add(
            new Theme(
                id,
                Segment.Kind.PROBLEM,
                id,
                LabelSource.LIBRARY,
                List.of(),
                List.of(),
                list,
                new Counts(list.size(), list.size(), 0, 0, list.size(), 0),
                false)));
    themes.sort(Theme.READING_ORDER);
    Provenance provenance =
        new Provenance(
            "test",
            Embedder.none().identity(),
            Parameters.standard(),
            Parameters.standard(),
            new Material(false, segments.size(), segments.size(), 1, 0, 0),
            1,
            "",
            "");
    return new Detected(
        places.size(), themes, List.of(), List.of(), segments, List.of(), provenance);
  }
}
