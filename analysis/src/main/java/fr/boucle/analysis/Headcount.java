package fr.boucle.analysis;

import fr.boucle.analysis.text.Folding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts who stands behind a theme: contributions, people, and copies apart. */
final class Headcount {
  private final Corpus corpus;
  private final Map<SegmentRef, Integer> statements = new HashMap<>();

  Headcount(Corpus corpus, Reading reading) {
    this.corpus = corpus;
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
    return new Counts(contributions.size(), people.size(), identical.size(), near.size(), primary);
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
