package fr.boucle.analysis;

import java.util.Comparator;
import java.util.List;

/**
 * One recurring problem (« problème récurrent », a draft until a person validates it).
 *
 * @param id stable: kept through re-analysis as long as most of the theme survives
 * @param kind what most of its sentences do: problem, proposal or praise
 * @param label at most eight French words naming the problem, drawn from what people wrote
 * @param labelSource who wrote the label
 * @param terms most characteristic words, as written, best first
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
  /** Order of every list: most contributions first, then by id. */
  public static final Comparator<Theme> LARGEST_FIRST =
      Comparator.comparingInt((Theme t) -> -t.counts().contributions()).thenComparing(Theme::id);

  public Theme {
    terms = List.copyOf(terms);
    evidence = List.copyOf(evidence);
    members = List.copyOf(members);
  }

  /** A theme as an analysis makes it: its label is the library's, or that of who validated it. */
  public Theme(
      String id,
      Segment.Kind kind,
      String label,
      List<String> terms,
      List<Evidence> evidence,
      List<Member> members,
      Counts counts,
      boolean validated) {
    this(
        id,
        kind,
        label,
        validated ? LabelSource.PERSON : LabelSource.LIBRARY,
        terms,
        evidence,
        members,
        counts,
        validated);
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
