package fr.boucle.platform.problem.web;

import fr.boucle.platform.problem.ReviewAct;

/**
 * An act of the review, ready to print.
 *
 * @param act the act
 * @param author name of its author
 */
public record ActLine(ReviewAct act, String author) {

  /** Message key of its sentence; the arguments are the author then the details. */
  public String key() {
    return "problem.history." + act.kind().name();
  }

  /** Values of its sentence. */
  public Object[] values() {
    Object[] values = new Object[act.details().size() + 1];
    values[0] = author;
    for (int i = 1; i < values.length; i++) {
      values[i] = act.details().get(i - 1);
    }
    return values;
  }
}
