package fr.boucle.platform.consultation;

import fr.boucle.platform.kernel.Reason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What must be promised before the public is asked to speak (R2, R3, R5-R8). Every rule that is not
 * met gives its reason; none hides another.
 */
public final class OpeningRules {
  private OpeningRules() {}

  /**
   * Gives the reasons why a round cannot open, in the order of its form.
   *
   * @param charter what is promised so far
   * @param phases the phases dated so far
   * @param today the day of the opening
   * @return empty when it can open
   */
  public static List<Reason> objections(Charter charter, List<Phase> phases, LocalDate today) {
    var reasons = new ArrayList<Reason>();
    reasons.addAll(missingParts(charter));
    reasons.addAll(PhaseRules.objections(phases, today));
    find(Step.COLLECT, phases)
        .filter(collect -> today.isBefore(collect.from()))
        .ifPresent(collect ->
            reasons.add(
                Reason.on(
                    PhaseRules.fieldOf(Step.COLLECT),
                    "consultation.refusal.tooEarly",
                    collect.from())));
    reasons.addAll(answerObjections(charter, phases, today));
    reasons.addAll(tooFewHours(charter, phases));
    return List.copyOf(reasons);
  }

  /** Gives the reasons why a charter is not complete, one for each part that is missing. */
  public static List<Reason> missingParts(Charter charter) {
    return Arrays.stream(CharterPart.values())
        .filter(part -> part.in(charter).isBlank())
        .map(part -> Reason.on(part.field(), "consultation.refusal.missing." + part.field()))
        .toList();
  }

  /**
   * Gives the reasons why the answer deadline is not sensible: it must not be past, and must come
   * after the last day on which people can contribute.
   */
  public static List<Reason> answerObjections(
      Charter charter, List<Phase> phases, LocalDate today) {
    LocalDate answerBy = charter.answerBy();
    if (answerBy == null) {
      return List.of();
    }
    if (answerBy.isBefore(today)) {
      return List.of(Reason.on("answerBy", "consultation.refusal.answerInThePast", answerBy));
    }
    return find(Step.COLLECT, phases)
        .filter(collect -> !answerBy.isAfter(collect.to()))
        .map(collect ->
            Reason.on("answerBy", "consultation.refusal.answerBeforeEnd", answerBy, collect.to()))
        .stream()
        .toList();
  }

  private static List<Reason> tooFewHours(Charter charter, List<Phase> phases) {
    Integer hours = charter.weeklyAnalysisHours();
    Integer forecast = charter.expectedContributions();
    Optional<Phase> collect = find(Step.COLLECT, phases);
    Optional<Phase> detect = find(Step.DETECT, phases);
    if (hours == null || forecast == null || collect.isEmpty() || detect.isEmpty()) {
      return List.of();
    }
    var capacity = new ReadingCapacity(hours, days(collect.get()) + days(detect.get()));
    if (capacity.contributions() >= forecast) {
      return List.of();
    }
    return List.of(
        Reason.on(
            CharterPart.HOURS.field(),
            "consultation.refusal.tooFewHours",
            forecast,
            hours,
            capacity.days(),
            capacity.contributions(),
            ReadingCapacity.READ_PER_HOUR,
            capacity.weeklyHoursFor(forecast)));
  }

  private static Optional<Phase> find(Step step, List<Phase> phases) {
    return phases.stream().filter(phase -> phase.step() == step).findFirst();
  }

  private static long days(Phase phase) {
    return ChronoUnit.DAYS.between(phase.from(), phase.to()) + 1;
  }
}
