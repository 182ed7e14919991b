package fr.boucle.platform.vote.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * One sentence of the explanation of a result and the sentences that say why, in reading order.
 *
 * @param text the sentence
 * @param reasons why
 */
public record Sentence(String text, List<Sentence> reasons) {
  private static final int INDENT = 2;

  public Sentence {
    reasons = List.copyOf(reasons);
  }

  /** Reads sentences written one a line, each reason two spaces further right than its parent. */
  static Sentence read(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    return new Sentence(lines.getFirst().strip(), children(lines.subList(1, lines.size()), INDENT));
  }

  private static List<Sentence> children(List<String> lines, int indent) {
    List<Sentence> children = new ArrayList<>();
    int start = 0;
    while (start < lines.size()) {
      int end = start + 1;
      while (end < lines.size() && indentOf(lines.get(end)) > indent) {
        end++;
      }
      children.add(
          new Sentence(
              lines.get(start).strip(), children(lines.subList(start + 1, end), indent + INDENT)));
      start = end;
    }
    return children;
  }

  private static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }
}
