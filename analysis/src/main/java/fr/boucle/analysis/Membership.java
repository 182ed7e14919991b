package fr.boucle.analysis;

import fr.boucle.analysis.Member.Belonging;
import fr.boucle.analysis.Reading.Statement;
import fr.boucle.analysis.label.Vocabulary;
import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says who is in each slot, how strongly, and why. */
final class Membership {
  private static final int SHARED = 4;
  private static final int TERMS = 8;
  private static final Comparator<Member> STRONGEST =
      Comparator.comparingDouble((Member m) -> -m.score()).thenComparing(Member::ref);

  private final Reading reading;
  private final Views views;
  private final Placement placement;
  private final Groups groups;
  private final Frozen frozen;
  private final Vocabulary vocabulary;
  private final FrenchTerms french = new FrenchTerms();
  private final Map<SegmentRef, Set<Integer>> validated = new HashMap<>();

  Membership(
      Reading reading, Views views, Placement placement, Frozen frozen, Vocabulary vocabulary) {
    this.reading = reading;
    this.views = views;
    this.placement = placement;
    this.groups = placement.groups();
    this.frozen = frozen;
    this.vocabulary = vocabulary;
    for (int slot = 0; slot < frozen.validated().size(); slot++) {
      for (SegmentRef ref : frozen.validated().get(slot).members()) {
        validated.computeIfAbsent(ref, r -> new HashSet<>()).add(slot);
      }
    }
  }

  /**
   * Who is in a slot.
   *
   * @param members strongest first
   * @param terms its most characteristic words, as written, best first: those that two of its
   *     contributions use, if any is
   */
  record Company(List<Member> members, List<String> terms) {}

  /**
   * Returns who is in each slot.
   *
   * @param inSlot the numbers of the statements placed in each slot
   */
  List<Company> companies(int[][] inSlot) {
    Map<Integer, Set<Integer>> byPeople = new HashMap<>();
    for (int s = 0; s < reading.statements().size() && !validated.isEmpty(); s++) {
      for (Segment segment : reading.statements().get(s).segments()) {
        for (int slot : validated.getOrDefault(segment.ref(), Set.of())) {
          byPeople.computeIfAbsent(slot, p -> new HashSet<>()).add(s);
        }
      }
    }
    return IntStream.range(0, inSlot.length)
        .parallel()
        .mapToObj(slot -> {
          Set<Integer> statements = byPeople.getOrDefault(slot, new HashSet<>());
          IntStream.of(inSlot[slot]).forEach(statements::add);
          return company(slot, statements);
        })
        .toList();
  }

  private Company company(int slot, Set<Integer> statements) {
    List<Saying> sayings = new ArrayList<>();
    for (int s : statements) {
      sayings.addAll(sayings(s, slot));
    }
    Map<String, String> first = new HashMap<>();
    Set<String> echoed = new HashSet<>();
    for (Saying saying : sayings) {
      for (String stem : saying.stems()) {
        String other = first.putIfAbsent(stem, saying.document());
        if (other != null && !other.equals(saying.document())) {
          echoed.add(stem);
        }
      }
    }
    List<Member> members = new ArrayList<>();
    for (Saying saying : sayings) {
      Reason reason = reason(saying, slot, echoed);
      saying.segments().forEach(segment -> members.add(member(saying, segment, slot, reason)));
    }
    members.sort(STRONGEST);
    return new Company(members, terms(slot, echoed));
  }

  private List<String> terms(int slot, Set<String> echoed) {
    List<String> ranked = vocabulary.top(slot, Integer.MAX_VALUE);
    List<String> common = ranked.stream().filter(echoed::contains).toList();
    return (common.isEmpty() ? ranked : common)
        .stream().limit(TERMS).map(vocabulary::surface).distinct().toList();
  }

  /** What one contribution says of one statement in a slot, and the stems of its words. */
  private record Saying(
      int statement, String document, List<Segment> segments, Set<String> stems) {}

  private List<Saying> sayings(int s, int slot) {
    Statement statement = reading.statements().get(s);
    Map<String, List<Segment>> byDocument = new LinkedHashMap<>();
    for (Segment segment : statement.segments()) {
      if (isIn(segment, s, slot)) {
        byDocument.computeIfAbsent(segment.ref().documentId(), d -> new ArrayList<>()).add(segment);
      }
    }
    List<Saying> sayings = new ArrayList<>();
    byDocument.forEach((document, segments) -> {
      List<Term> terms =
          document.equals(statement.firstDocument())
              ? views.terms().get(s)
              : french.of(segments.stream().map(Segment::text).collect(Collectors.joining(" ")));
      sayings.add(new Saying(s, document, segments, Set.copyOf(Views.stems(terms))));
    });
    return sayings;
  }

  private boolean isIn(Segment segment, int statement, int slot) {
    Set<Integer> places = validated.getOrDefault(segment.ref(), Set.of());
    return places.isEmpty()
        ? groups.of(statement) == slot && !isRefused(segment, slot)
        : places.contains(slot);
  }

  private boolean isRefused(Segment segment, int slot) {
    return slot < frozen.validated().size()
        && frozen
            .refused()
            .contains(new Frozen.Refusal(frozen.validated().get(slot).themeId(), segment.ref()));
  }

  private Member member(Saying saying, Segment segment, int slot, Reason reason) {
    if (validated.containsKey(segment.ref())) {
      return new Member(segment.ref(), segment.text(), 1, false, Belonging.VALIDATED, reason);
    }
    Belonging belonging = placement.belonging(saying.statement());
    return new Member(
        segment.ref(),
        segment.text(),
        round(groups.affinity(saying.statement(), slot)),
        false,
        belonging == Belonging.VALIDATED ? Belonging.WEAK : belonging,
        reason);
  }

  private Reason reason(Saying saying, int slot, Set<String> echoed) {
    List<String> shared =
        saying.stems().stream()
            .filter(echoed::contains)
            .sorted(
                Comparator.comparingDouble((String stem) -> -vocabulary.weight(slot, stem))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(SHARED)
            .map(vocabulary::surface)
            .toList();
    int nearest = groups.nearestIn(saying.statement(), slot);
    return new Reason(
        shared,
        nearest == Groups.NONE
            ? null
            : reading.statements().get(nearest).segments().getFirst().ref());
  }

  private static double round(double score) {
    return Math.round(score * 1000) / 1000.0;
  }
}
