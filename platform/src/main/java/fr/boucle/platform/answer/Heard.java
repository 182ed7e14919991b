package fr.boucle.platform.answer;

import java.util.Arrays;
import java.util.Optional;

/** How far a contributor felt heard once answered (« vous êtes-vous senti écouté ? », R23). */
public enum Heard {
  NOT_AT_ALL(1),
  LITTLE(2),
  RATHER(3),
  FULLY(4);

  private final int degree;

  Heard(int degree) {
    this.degree = degree;
  }

  /** Degree from 1, not at all, to 4, fully. */
  public int degree() {
    return degree;
  }

  /** Reads the name of a degree that a form sent; empty for anything else. */
  public static Optional<Heard> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
