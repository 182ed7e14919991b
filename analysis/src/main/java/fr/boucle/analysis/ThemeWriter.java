package fr.boucle.analysis;

import fr.boucle.analysis.Membership.Company;
import fr.boucle.analysis.Reading.Statement;
import fr.boucle.analysis.graph.Vectors;
import fr.boucle.analysis.label.Labels;
import fr.boucle.analysis.label.Place;
import fr.boucle.analysis.label.Vocabulary;
import fr.boucle.analysis.label.Voice;
import fr.boucle.analysis.spi.Embedder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Turns slots of statements into themes: who is in, why, in which words, how many. */
final class ThemeWriter {
  private static final int BACKGROUND = 500;
  private static final Name NAMELESS = new Name("", LabelSource.NONE);

  private final Reading reading;
  private final Views views;
  private final Frozen frozen;
  private final Groups groups;
  private final int[][] inSlot;
  private final Vocabulary vocabulary;
  private final Membership membership;
  private final Labels labels;
  private final float[] everyone;
  private final Headcount headcount;
  private final Quotes quotes;
  private final Leaning leaning = new Leaning();
  private final Map<String, Integer> slots = new HashMap<>();

  ThemeWriter(
      Corpus corpus,
      Reading reading,
      Views views,
      Placement placement,
      Frozen frozen,
      Parameters parameters,
      Embedder embedder) {
    this.reading = reading;
    this.views = views;
    this.frozen = frozen;
    this.groups = placement.groups();
    int[] places = new int[reading.statements().size()];
    for (int s = 0; s < places.length; s++) {
      places[s] = groups.of(s);
    }
    this.inSlot = bySlot(places, placement.slotCount());
    int[] weights = reading.statements().stream().mapToInt(Statement::contributions).toArray();
    this.vocabulary =
        new Vocabulary(reading.texts(), views.terms(), weights, places, placement.slotCount());
    this.membership = new Membership(reading, views, placement, frozen, vocabulary);
    Cutting cutting = new Cutting(reading.material().stories());
    this.quotes = new Quotes(corpus, cutting, vocabulary, parameters.evidence());
    this.everyone = mean(views.dense());
    this.labels = new Labels(vocabulary, embedder, views.terms());
    this.headcount = new Headcount(corpus, reading);
  }

  List<Theme> themes() {
    List<Company> companies = membership.companies(inSlot);
    List<List<Member>> members = companies.stream().map(Company::members).toList();
    Map<String, Integer> primary = primarySlots(members);
    List<Name> names = names(members);
    List<Theme> themes = new ArrayList<>();
    slots.clear();
    for (int slot = 0; slot < members.size(); slot++) {
      if (isValidated(slot) || !members.get(slot).isEmpty()) {
        Theme theme =
            theme(
                slot,
                names.get(slot),
                companies.get(slot).terms(),
                markPrimary(members.get(slot), slot, primary));
        themes.add(theme);
        slots.put(theme.id(), slot);
      }
    }
    return themes;
  }

  private record Name(String label, LabelSource source) {}

  /** Labels are ranked for all slots at once, then chosen one after the other. */
  private List<Name> names(List<List<Member>> members) {
    List<Optional<Labels.Ranked>> ranked =
        IntStream.range(0, members.size())
            .parallel()
            .mapToObj(slot ->
                isValidated(slot) || members.get(slot).isEmpty()
                    ? Optional.<Labels.Ranked>empty()
                    : Optional.of(labels.ranked(slot, voices(central(slot)), place(slot))))
            .toList();
    List<Name> names = new ArrayList<>();
    for (int slot = 0; slot < ranked.size(); slot++) {
      Name validated =
          isValidated(slot)
              ? new Name(frozen.validated().get(slot).label(), LabelSource.PERSON)
              : NAMELESS;
      names.add(ranked.get(slot).map(this::name).orElse(validated));
    }
    return names;
  }

  private Name name(Labels.Ranked ranked) {
    return labels
        .choose(ranked)
        .map(label -> new Name(label, LabelSource.LIBRARY))
        .orElse(new Name(ranked.words(), LabelSource.NONE));
  }

  private boolean isValidated(int slot) {
    return slot < frozen.validated().size();
  }

  /** Returns the slot of a theme written by {@link #themes()}. */
  int slotOf(Theme theme) {
    return slots.getOrDefault(theme.id(), Groups.NONE);
  }

  /**
   * The slot of each contribution where its sentences weigh most; among equals the larger, then the
   * first.
   */
  private static Map<String, Integer> primarySlots(List<List<Member>> members) {
    Map<String, Map<Integer, Double>> sums = new HashMap<>();
    for (int slot = 0; slot < members.size(); slot++) {
      for (Member member : members.get(slot)) {
        sums.computeIfAbsent(member.ref().documentId(), d -> new LinkedHashMap<>())
            .merge(slot, 1e-9 + member.score(), Double::sum);
      }
    }
    Comparator<Map.Entry<Integer, Double>> best =
        Map.Entry.<Integer, Double>comparingByValue()
            .thenComparingInt(e -> members.get(e.getKey()).size())
            .thenComparingInt(e -> -e.getKey());
    Map<String, Integer> primary = new HashMap<>();
    sums.forEach(
        (id, slots) -> primary.put(id, slots.entrySet().stream().max(best).orElseThrow().getKey()));
    return primary;
  }

  private static List<Member> markPrimary(
      List<Member> members, int slot, Map<String, Integer> primary) {
    Set<String> marked = new HashSet<>();
    return members.stream()
        .map(m ->
            Objects.equals(primary.get(m.ref().documentId()), slot)
                    && marked.add(m.ref().documentId())
                ? new Member(m.ref(), m.text(), m.score(), true, m.belonging(), m.reason())
                : m)
        .toList();
  }

  private Theme theme(int slot, Name name, List<String> terms, List<Member> members) {
    List<Statement> central = central(slot);
    String id = isValidated(slot) ? frozen.validated().get(slot).themeId() : id(members);
    Counts counts = headcount.of(members);
    Segment.Kind kind = leaning.of(central, counts);
    return new Theme(
        id,
        kind,
        name.label(),
        name.source(),
        terms,
        quotes.of(slot, kind, name.label(), central),
        members,
        counts,
        isValidated(slot));
  }

  private List<Voice> voices(List<Statement> central) {
    return central.stream()
        .limit(labels.mostRead())
        .map(statement ->
            new Voice(
                statement.own().stream().map(Segment::text).toList(),
                quotes.sentences(statement.own()),
                statement.segments().stream().map(s -> s.ref().documentId()).distinct().toList()))
        .toList();
  }

  /** Where the statements of a slot lie; nowhere when there is no model. */
  private Place place(int slot) {
    Vectors vectors = views.dense();
    if (vectors.size() == 0) {
      return Place.unknown();
    }
    float[] centre = new float[vectors.dimensions()];
    float[] apart = new float[vectors.dimensions()];
    float[] vector = new float[vectors.dimensions()];
    for (int s : inSlot[slot]) {
      vectors.copy(s, vector);
      float weight = (float) groups.weightIn(s, slot);
      for (int d = 0; d < centre.length; d++) {
        centre[d] += weight * vector[d];
        apart[d] += vector[d] / inSlot[slot].length;
      }
    }
    for (int d = 0; d < apart.length; d++) {
      apart[d] -= everyone[d];
    }
    return new Place(centre, apart);
  }

  /** The mean of some hundreds of statements, drawn to stand for all. */
  private static float[] mean(Vectors vectors) {
    float[] mean = new float[vectors.size() == 0 ? 0 : vectors.dimensions()];
    float[] vector = new float[mean.length];
    int step = Math.max(1, vectors.size() / BACKGROUND);
    int drawn = (vectors.size() + step - 1) / step;
    for (int s = 0; s < vectors.size(); s += step) {
      vectors.copy(s, vector);
      for (int d = 0; d < mean.length; d++) {
        mean[d] += vector[d] / drawn;
      }
    }
    return mean;
  }

  private List<Statement> central(int slot) {
    record Weighed(Statement statement, double weight) {}
    return IntStream.of(inSlot[slot])
        .mapToObj(s -> new Weighed(reading.statements().get(s), groups.weightIn(s, slot)))
        .sorted(Comparator.comparingDouble(p -> -p.weight()))
        .map(Weighed::statement)
        .toList();
  }

  /** Returns, per slot, the rising numbers of its statements. */
  private static int[][] bySlot(int[] places, int slotCount) {
    int[] sizes = new int[slotCount];
    IntStream.of(places).filter(p -> p != Groups.NONE).forEach(p -> sizes[p]++);
    int[][] statements = new int[slotCount][];
    Arrays.setAll(statements, slot -> new int[sizes[slot]]);
    for (int s = places.length - 1; s >= 0; s--) {
      if (places[s] != Groups.NONE) {
        statements[places[s]][--sizes[places[s]]] = s;
      }
    }
    return statements;
  }

  private static String id(List<Member> members) {
    StringBuilder all = new StringBuilder();
    members.stream()
        .map(Member::ref)
        .sorted()
        .forEach(ref -> all.append(ref.documentId()).append('\0').append(ref.index()).append('\n'));
    byte[] hash = Corpus.newDigest().digest(all.toString().getBytes(StandardCharsets.UTF_8));
    return "t" + HexFormat.of().formatHex(hash, 0, 5);
  }
}
