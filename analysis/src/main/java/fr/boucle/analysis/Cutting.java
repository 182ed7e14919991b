package fr.boucle.analysis;

import fr.boucle.analysis.text.Clauses;
import fr.boucle.analysis.text.Kinds;
import fr.boucle.analysis.text.Sentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a contribution into segments: the sentences of a story, the clauses of opinions. Immutable;
 * safe for use by several threads.
 */
public final class Cutting {
  private final boolean stories;
  private final Clauses clauses = new Clauses();
  private final Kinds kinds = new Kinds();

  /**
   * Prepares a cutting.
   *
   * @param stories whether contributions tell what happened to their author
   */
  public Cutting(boolean stories) {
    this.stories = stories;
  }

  /** Returns the segments of a contribution, in order; the same ones each time. */
  public List<Segment> segments(Document document) {
    return cut(document).segments();
  }

  Cut cut(Document document) {
    List<Segment> segments = new ArrayList<>();
    Set<Integer> telling = new HashSet<>();
    Piece before = null;
    for (Piece piece : pieces(document.text())) {
      SegmentRef ref = new SegmentRef(document.id(), segments.size());
      Segment segment = new Segment(ref, piece.text(), kind(piece, before, segments));
      segments.add(segment);
      before = piece;
      if (segment.kind().makesThemes()) {
        telling.add(piece.number());
      }
    }
    return new Cut(segments, stories ? Math.min(1, telling.size()) : telling.size());
  }

  private Segment.Kind kind(Piece piece, @Nullable Piece before, List<Segment> segments) {
    return before != null && before.number() == piece.number()
        ? kinds.of(piece.text(), segments.getLast().kind())
        : kinds.of(piece.text());
  }

  /**
   * Returns the whole sentence in which a segment of a contribution stands (« citation »).
   *
   * @param ref a segment of this document, cut in the same way
   */
  public String sentence(Document document, SegmentRef ref) {
    return sentences(document).get(ref.index());
  }

  /**
   * Returns, for each segment of a contribution in order, the whole sentence in which it stands.
   */
  List<String> sentences(Document document) {
    return pieces(document.text()).stream().map(Piece::sentence).toList();
  }

  private List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    List<Sentences.Part> sentences = Sentences.parts(text);
    for (int number = 0; number < sentences.size(); number++) {
      String sentence = sentences.get(number).text();
      for (String part : stories ? List.of(sentence) : clauses.of(sentence)) {
        pieces.add(new Piece(part, number, sentences.get(number).whole()));
      }
    }
    return pieces;
  }

  /**
   * A contribution in pieces.
   *
   * @param segments in order
   * @param subjects number of its sentences that say something; a story has one subject
   */
  record Cut(List<Segment> segments, int subjects) {}

  private record Piece(String text, int number, String sentence) {}
}
