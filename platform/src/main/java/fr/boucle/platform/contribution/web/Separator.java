package fr.boucle.platform.contribution.web;

import java.util.Arrays;

/** What separates the columns of a CSV file, as a person chooses it. */
public enum Separator {
  SEMICOLON(';'),
  COMMA(','),
  TAB('\t'),
  BAR('|');

  private final char character;

  Separator(char character) {
    this.character = character;
  }

  char character() {
    return character;
  }

  static Separator of(char character) {
    return Arrays.stream(values())
        .filter(one -> one.character == character)
        .findFirst()
        .orElse(SEMICOLON);
  }
}
