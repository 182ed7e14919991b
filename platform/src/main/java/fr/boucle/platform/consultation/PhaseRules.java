package fr.boucle.platform.consultation;

import fr.boucle.platform.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What five dated phases must respect (R1): each step has one, none begins before the one it
 * follows has ended, and the last one is not over.
 */
public final class PhaseRules {
  private PhaseRules() {}

  /**
   * Gives the reasons why these phases cannot be those of an open round.
   *
   * @param phases the phases dated so far, in any order
   * @param today the day they are judged
   * @return empty when they can
   */
  public static List<Reason> objections(List<Phase> phases, LocalDate today) {
    var reasons = new ArrayList<Reason>();
    for (Step step : Step.values()) {
      if (phases.stream().noneMatch(phase -> phase.step() == step)) {
        reasons.add(Reason.on(fieldOf(step), "consultation.refusal.missing.phase." + step.rank()));
      }
    }
    List<Phase> ordered = phases.stream().sorted(Comparator.comparing(Phase::step)).toList();
    for (int i = 1; i < ordered.size(); i++) {
      Phase before = ordered.get(i - 1);
      Phase after = ordered.get(i);
      if (after.from().isBefore(before.to())) {
        reasons.add(
            Reason.on(
                fieldOf(after.step()),
                "consultation.refusal.phaseOrder",
                after.from(),
                before.to()));
      }
    }
    if (!ordered.isEmpty() && ordered.getLast().to().isBefore(today)) {
      reasons.add(
          Reason.on(
              fieldOf(ordered.getLast().step()),
              "consultation.refusal.phasesOver",
              ordered.getLast().to()));
    }
    return List.copyOf(reasons);
  }

  /** Name of the form field that holds the first day of a step. */
  public static String fieldOf(Step step) {
    return "from" + step.rank();
  }
}
