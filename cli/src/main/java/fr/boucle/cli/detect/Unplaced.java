package fr.boucle.cli.detect;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Isolated.Cause;
import fr.boucle.analysis.Segment;
import fr.boucle.analysis.SegmentRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is in no problem, with its text: nothing that was written is out of reach.
 *
 * @param contributions those in no problem, by id
 * @param sentences those in no problem, of contributions that are in one, in their order
 */
record Unplaced(List<Text> contributions, List<Sentence> sentences) {

  /** A whole contribution. */
  record Text(String contribution, String text, Cause cause) {}

  /** One sentence of a contribution. */
  record Sentence(SegmentRef ref, String text, Cause cause) {}

  static Unplaced of(Corpus corpus, Detected detected) {
    List<Text> contributions =
        detected.isolated().stream()
            .map(one ->
                new Text(one.documentId(), corpus.get(one.documentId()).text(), one.reason()))
            .toList();
    Set<String> apart = new HashSet<>();
    contributions.forEach(one -> apart.add(one.contribution()));
    Set<SegmentRef> placed = new HashSet<>();
    detected.themes().forEach(theme -> theme.members().forEach(m -> placed.add(m.ref())));
    List<Sentence> sentences =
        detected.segments().stream()
            .filter(segment -> !placed.contains(segment.ref()))
            .filter(segment -> !apart.contains(segment.ref().documentId()))
            .map(segment -> new Sentence(segment.ref(), segment.text(), cause(segment.kind())))
            .toList();
    return new Unplaced(contributions, sentences);
  }

  /** Contributions that resemble no other enough (« voix isolées »). */
  List<Text> voices() {
    return contributions.stream().filter(one -> one.cause() == Cause.SINGULAR).toList();
  }

  /** Contributions with no problem to read: greetings, thanks, blanks. */
  List<Text> nothing() {
    return contributions.stream().filter(one -> one.cause() != Cause.SINGULAR).toList();
  }

  /** Sentences that resemble no other enough, of contributions that are in a problem. */
  List<Sentence> isolatedSentences() {
    return sentences.stream().filter(one -> one.cause() == Cause.SINGULAR).toList();
  }

  /** Greetings and empty sentences of contributions that are in a problem. */
  List<Sentence> setAside() {
    return sentences.stream().filter(one -> one.cause() != Cause.SINGULAR).toList();
  }

  private static Cause cause(Segment.Kind kind) {
    return switch (kind) {
      case NOTHING -> Cause.EMPTY;
      case GREETING -> Cause.NO_PROBLEM;
      case PROBLEM, PROPOSAL, PRAISE -> Cause.SINGULAR;
    };
  }
}
