package fr.boucle.platform.consultation;

import java.time.LocalDate;

/**
 * One dated phase of a round.
 *
 * @param step the step of the loop
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record Phase(Step step, LocalDate from, LocalDate to) {
  public Phase {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "phase %s must not end (%s) before it begins (%s)".formatted(step, to, from));
    }
  }
}
