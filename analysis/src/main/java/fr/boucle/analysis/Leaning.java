package fr.boucle.analysis;

import static fr.boucle.analysis.Segment.Kind.PRAISE;
import static fr.boucle.analysis.Segment.Kind.PROBLEM;
import static fr.boucle.analysis.Segment.Kind.PROPOSAL;

import fr.boucle.analysis.Reading.Statement;
import fr.boucle.analysis.text.Kinds;
import java.util.List;

/**
 * Tells what a theme does: praise when most of its contributions or sentences are, a proposal when
 * more of its sentences ask than complain, a problem otherwise. A sentence that only names a
 * subject or tells a fact is on neither side.
 */
final class Leaning {
  /** One sentence in so many at least asks: a few wishes do not speak for a group of facts. */
  private static final int ASKING = 4;

  private final Kinds kinds = new Kinds();

  Segment.Kind of(List<Statement> statements, Counts counts) {
    List<Segment> segments = statements.stream().flatMap(s -> s.segments().stream()).toList();
    if (2 * counts.satisfied() > counts.contributions()
        || 2 * count(segments, PRAISE) > segments.size()) {
      return PRAISE;
    }
    long asking = count(segments, PROPOSAL);
    return asking > 0 && ASKING * asking >= segments.size() && asking > complaining(segments)
        ? PROPOSAL
        : PROBLEM;
  }

  private static long count(List<Segment> segments, Segment.Kind kind) {
    return segments.stream().filter(s -> s.kind() == kind).count();
  }

  private long complaining(List<Segment> segments) {
    return segments.stream().filter(s -> s.kind() == PROBLEM && kinds.complains(s.text())).count();
  }
}
