package fr.boucle.analysis.label;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One word of a sentence, an elided article being a word of its own.
 *
 * @param written as written, with a straight apostrophe
 * @param folded in lower case, without accents
 * @param tag its part of speech
 * @param stem its term when it carries the subject, else null
 * @param startsClause whether punctuation or the start of the sentence comes just before
 */
record Word(String written, String folded, Tag tag, @Nullable String stem, boolean startsClause) {

  boolean isElided() {
    return folded.endsWith("'");
  }

  /** Says whether it carries the subject of the text. */
  boolean isContent() {
    return stem != null;
  }

  /** Returns its term; only for a word that carries the subject. */
  String subject() {
    return Objects.requireNonNull(stem);
  }

  boolean is(Tag wanted) {
    return tag == wanted;
  }

  Word as(String written, String folded) {
    return new Word(written, folded, tag, stem, startsClause);
  }

  /** Makes a word that carries no subject of its own. */
  static Word of(String written, String folded, Tag tag) {
    return new Word(written, folded, tag, null, false);
  }
}
