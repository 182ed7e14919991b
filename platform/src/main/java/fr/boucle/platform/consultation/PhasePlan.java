package fr.boucle.platform.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A calendar to begin with: six weeks to collect, three to detect, three to decide, eight to design
 * and twenty-six to evaluate. An organiser changes it freely.
 */
public final class PhasePlan {
  private PhasePlan() {}

  /**
   * Proposes five phases that follow one another without a gap.
   *
   * @param firstDay first day of the first phase
   */
  public static List<Phase> from(LocalDate firstDay) {
    var phases = new ArrayList<Phase>();
    LocalDate from = firstDay;
    for (Step step : Step.values()) {
      LocalDate next = from.plusWeeks(weeks(step));
      phases.add(new Phase(step, from, next.minusDays(1)));
      from = next;
    }
    return List.copyOf(phases);
  }

  private static int weeks(Step step) {
    return switch (step) {
      case COLLECT -> 6;
      case DETECT, DECIDE -> 3;
      case DESIGN -> 8;
      case EVALUATE -> 26;
    };
  }
}
