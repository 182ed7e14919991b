package fr.boucle.analysis;

import fr.boucle.analysis.text.Folding;
import fr.boucle.analysis.text.Kinds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts who stands behind a theme: contributions, people, copies and praise apart. */
final class Headcount {
  private final Corpus corpus;
  private final Map<SegmentRef, Integer> statements = new HashMap<>();
  private final Set<SegmentRef> praise = new HashSet<>();
  private final Set<String> satisfied = new HashSet<>();

  Headcount(Corpus corpus, Reading reading) {
    this.corpus = corpus;
    readPraise(reading.segments());
    for (int s = 0; s < reading.statements().size(); s++) {
      for (Segment segment : reading.statements().get(s).segments()) {
        statements.put(segment.ref(), s);
      }
    }
  }

  Counts of(List<Member> members) {
    Set<String> contributions = new HashSet<>();
    Set<String> people = new HashSet<>();
    int primary = 0;
    for (Member member : members) {
      contributions.add(member.ref().documentId());
      people.add(corpus.personOf(member.ref().documentId()));
      primary += member.primary() ? 1 : 0;
    }
    Set<String> identical = new HashSet<>();
    Set<String> near = new HashSet<>();
    for (Map<String, Set<String>> said : wordings(members).values()) {
      Set<Set<String>> known = new HashSet<>();
      said.forEach((document, wording) -> {
        boolean first = known.isEmpty();
        if (!known.add(wording)) {
          identical.add(document);
        } else if (!first) {
          near.add(document);
        }
      });
    }
    near.removeAll(identical);
    return new Counts(
        contributions.size(),
        people.size(),
        identical.size(),
        near.size(),
        primary,
        satisfied(members));
  }

  private int satisfied(List<Member> members) {
    return (int)
        members.stream()
            .filter(m -> praise.contains(m.ref()))
            .map(m -> m.ref().documentId())
            .filter(satisfied::contains)
            .distinct()
            .count();
  }

  /** A contribution is satisfied when it praises, and complains or asks nowhere. */
  private void readPraise(List<Segment> segments) {
    Kinds kinds = new Kinds();
    for (Segment segment : segments) {
      if (segment.kind() == Segment.Kind.PRAISE) {
        praise.add(segment.ref());
        satisfied.add(segment.ref().documentId());
      }
    }
    for (Segment segment : segments) {
      String contribution = segment.ref().documentId();
      if (satisfied.contains(contribution)
          && (segment.kind() == Segment.Kind.PROPOSAL
              || (segment.kind() == Segment.Kind.PROBLEM && kinds.complains(segment.text())))) {
        satisfied.remove(contribution);
      }
    }
  }

  /** Returns, per statement, what each contribution wrote, in the order of contributions. */
  private Map<Integer, Map<String, Set<String>>> wordings(List<Member> members) {
    Map<Integer, Map<String, Set<String>>> wordings = new HashMap<>();
    for (Member member : members) {
      Integer statement = statements.get(member.ref());
      if (statement != null) {
        wordings
            .computeIfAbsent(statement, s -> new TreeMap<>())
            .computeIfAbsent(member.ref().documentId(), d -> new HashSet<>())
            .add(Folding.key(member.text()));
      }
    }
    return wordings;
  }
}
