package fr.boucle.analysis;

import fr.boucle.analysis.text.Experience;
import fr.boucle.analysis.text.Folding;
import fr.boucle.analysis.text.NearIdentical;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A corpus cut into segments, and what is grouped: clauses of opinions one by one, stories as a
 * whole, identical and near-identical ones once: a campaign of copies is one statement made by
 * many.
 *
 * @param material what was read, in figures
 * @param segments every segment, in order of document and position
 * @param statements what is said, in order of first appearance
 */
record Reading(Material material, List<Segment> segments, List<Statement> statements) {

  /**
   * One thing said, by one or more contributions in the same words up to case, accents, punctuation
   * and light edits.
   *
   * @param text first wording met
   * @param segments who says it, in order; for a story, all its sentences
   */
  record Statement(String text, List<Segment> segments) {
    String firstDocument() {
      return segments.getFirst().ref().documentId();
    }

    /** What the first contribution says: one sentence, or all those of a story. */
    List<Segment> own() {
      return segments.stream().filter(s -> s.ref().documentId().equals(firstDocument())).toList();
    }

    /** Number of contributions that say it. */
    int contributions() {
      return (int) segments.stream().map(s -> s.ref().documentId()).distinct().count();
    }
  }

  static Reading of(Corpus corpus) {
    boolean stories =
        new Experience().isToldByMost(corpus.documents().stream().map(Document::text).toList());
    Cutting cutting = new Cutting(stories);
    List<Segment> segments = new ArrayList<>();
    Map<String, Statement> wordings = new LinkedHashMap<>();
    int said = 0;
    int subjects = 0;
    int telling = 0;
    Iterator<Cutting.Cut> cuts =
        corpus.documents().parallelStream().map(cutting::cut).toList().iterator();
    while (cuts.hasNext()) {
      Cutting.Cut cut = cuts.next();
      segments.addAll(cut.segments());
      subjects += cut.subjects();
      telling += Math.min(1, cut.subjects());
      List<Segment> own = cut.segments().stream().filter(s -> s.kind().makesThemes()).toList();
      if (stories && own.size() > 1) {
        add(wordings, String.join(" ", own.stream().map(Segment::text).toList()), own);
        said++;
      } else {
        own.forEach(segment -> add(wordings, segment.text(), List.of(segment)));
        said += own.size();
      }
    }
    List<Statement> statements = withoutCopies(List.copyOf(wordings.values()));
    var material =
        new Material(
            stories,
            segments.size(),
            statements.size(),
            telling == 0 ? 1 : (double) subjects / telling,
            said - wordings.size(),
            wordings.size() - statements.size());
    return new Reading(material, segments, statements);
  }

  private static List<Statement> withoutCopies(List<Statement> statements) {
    int[] originals = NearIdentical.originals(statements.stream().map(Statement::text).toList());
    for (int s = 0; s < originals.length; s++) {
      if (originals[s] != s) {
        statements.get(originals[s]).segments().addAll(statements.get(s).segments());
      }
    }
    return IntStream.range(0, originals.length)
        .filter(s -> originals[s] == s)
        .mapToObj(statements::get)
        .toList();
  }

  List<String> texts() {
    return statements.stream().map(Statement::text).toList();
  }

  /**
   * Returns, per statement, the number of its first contribution: what one contribution says is no
   * echo of itself.
   */
  int[] owners() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    return statements.stream()
        .mapToInt(s -> numbers.computeIfAbsent(s.firstDocument(), d -> numbers.size()))
        .toArray();
  }

  /** Returns how many contributions make some statements. */
  int contributions(Collection<Integer> some) {
    Set<String> ids = new HashSet<>();
    for (int s : some) {
      statements.get(s).segments().forEach(segment -> ids.add(segment.ref().documentId()));
    }
    return ids.size();
  }

  /** Returns, per statement, whether two contributions or more make it. */
  boolean[] repeated() {
    boolean[] repeated = new boolean[statements.size()];
    for (int s = 0; s < repeated.length; s++) {
      String first = statements.get(s).firstDocument();
      repeated[s] =
          statements.get(s).segments().stream().anyMatch(x -> !x.ref().documentId().equals(first));
    }
    return repeated;
  }

  /**
   * Returns, per statement, the number of the theme it was in, from 0 in order of first appearance,
   * or {@link Groups#NONE}.
   *
   * @param places themes of segments in the list before
   */
  int[] themesBefore(Map<SegmentRef, String> places) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] themes = new int[statements.size()];
    for (int s = 0; s < themes.length; s++) {
      themes[s] =
          statements.get(s).segments().stream()
              .map(segment -> places.get(segment.ref()))
              .filter(Objects::nonNull)
              .findFirst()
              .map(theme -> numbers.computeIfAbsent(theme, t -> numbers.size()))
              .orElse(Groups.NONE);
    }
    return themes;
  }

  /** Returns, per statement, how many of its segments were in a theme. */
  int[] knownSegments(Map<SegmentRef, String> places) {
    return statements.stream()
        .mapToInt(s -> (int) s.segments().stream().filter(x -> places.containsKey(x.ref())).count())
        .toArray();
  }

  private static void add(Map<String, Statement> statements, String text, List<Segment> segments) {
    statements
        .computeIfAbsent(Folding.key(text), k -> new Statement(text, new ArrayList<>(1)))
        .segments()
        .addAll(segments);
  }
}
