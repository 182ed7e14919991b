package fr.boucle.analysis;

import java.util.Comparator;
import java.util.List;

/**
 * One recurring problem (« problème récurrent », a draft until a person validates it).
 *
 * @param id stable: kept through re-analysis as long as most of the theme survives
 * @param kind praise when most of it praises, a proposal when more of its sentences ask than
 *     complain, otherwise a problem
 * @param label at most eight French words naming the problem, drawn from what people wrote
 * @param labelSource who wrote the label
 * @param terms most characteristic words, as written, best first: those that two of its
 *     contributions use, if any is
 * @param evidence verbatims of distinct contributions, most central first
 * @param members all sentences of the theme, strongest first, then by reference
 * @param counts contributions, people, identical texts
 * @param validated whether a person froze it
 */
public record Theme(
    String id,
    Segment.Kind kind,
    String label,
    LabelSource labelSource,
    List<String> terms,
    List<Evidence> evidence,
    List<Member> members,
    Counts counts,
    boolean validated) {
  /** Order of every list: those that have a name first, most contributions first, then by id. */
  public static final Comparator<Theme> READING_ORDER =
      Comparator.comparing((Theme t) -> !t.isNamed())
          .thenComparingInt(t -> -t.counts().contributions())
          .thenComparing(Theme::id);

  public Theme {
    terms = List.copyOf(terms);
    evidence = List.copyOf(evidence);
    members = List.copyOf(members);
  }

  /** Says whether a label says what its members share; if not, what they share is uncertain. */
  public boolean isNamed() {
    return labelSource != LabelSource.NONE;
  }

  /** Says whether it tells what goes well: it is listed, but no problem was found. */
  public boolean isPraise() {
    return kind == Segment.Kind.PRAISE;
  }

  /** Returns the same theme under another identifier. */
  public Theme withId(String id) {
    return new Theme(id, kind, label, labelSource, terms, evidence, members, counts, validated);
  }

  /** Returns the same theme under a label that a proposer gave. */
  Theme withProposedLabel(String label) {
    return new Theme(
        id, kind, label, LabelSource.PROPOSER, terms, evidence, members, counts, validated);
  }
}
