package fr.boucle.platform.vote.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the fields of a ballot, whatever its kind, as the marks that casting understands. */
final class BallotFields {
  /** Boxes and single choices: the value is the option. */
  private static final String CHOSEN = "choix";

  /** Grades and ranks: the name of the field holds the option. */
  private static final String NUMBERED = CHOSEN + "-";

  private BallotFields() {}

  /** Lists what was typed; fields left empty say nothing. */
  static List<String> read(Map<String, List<String>> typed) {
    List<String> choices = new ArrayList<>(typed.getOrDefault(CHOSEN, List.of()));
    typed.forEach((name, values) -> {
      if (name.startsWith(NUMBERED) && !values.getFirst().isBlank()) {
        choices.add(name.substring(NUMBERED.length()) + "=" + values.getFirst().strip());
      }
    });
    return choices;
  }
}
