package fr.boucle.platform.consultation;

import fr.boucle.platform.kernel.Reason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    Map<Step, Phase> dated = new TreeMap<>();
    phases.forEach(phase -> dated.put(phase.step(), phase));
    reasons.addAll(tooEarlyAnswer(charter, dated, today));
    reasons.addAll(tooFewHours(charter, dated));
    return List.copyOf(reasons);
  }

  /** Gives the reasons why a charter is not complete, one for each part that is missing. */
  public static List<Reason> missingParts(Charter charter) {
    var reasons = new ArrayList<Reason>();
    demand(reasons, !charter.open().isBlank(), "open");
    demand(reasons, !charter.decided().isBlank(), "decided");
    demand(reasons, !charter.notNegotiable().isBlank(), "notNegotiable");
    demand(reasons, !charter.decider().isBlank(), "decider");
    demand(reasons, !charter.funding().isBlank(), "funding");
    demand(reasons, charter.answerBy() != null, "answerBy");
    demand(reasons, charter.respondent() != null, "respondent");
    demand(reasons, charter.weeklyAnalysisHours() != null, "weeklyAnalysisHours");
    demand(reasons, charter.expectedContributions() != null, "expectedContributions");
    return List.copyOf(reasons);
  }

  private static void demand(List<Reason> reasons, boolean given, String part) {
    if (!given) {
      reasons.add(Reason.on(part, "consultation.refusal.missing." + part));
    }
  }

  private static List<Reason> tooEarlyAnswer(
      Charter charter, Map<Step, Phase> dated, LocalDate today) {
    LocalDate answerBy = charter.answerBy();
    if (answerBy == null) {
      return List.of();
    }
    if (answerBy.isBefore(today)) {
      return List.of(Reason.on("answerBy", "consultation.refusal.answerInThePast", answerBy));
    }
    Phase collect = dated.get(Step.COLLECT);
    if (collect != null && !answerBy.isAfter(collect.to())) {
      return List.of(
          Reason.on("answerBy", "consultation.refusal.answerBeforeEnd", answerBy, collect.to()));
    }
    return List.of();
  }

  private static List<Reason> tooFewHours(Charter charter, Map<Step, Phase> dated) {
    Integer hours = charter.weeklyAnalysisHours();
    Integer forecast = charter.expectedContributions();
    Phase collect = dated.get(Step.COLLECT);
    Phase detect = dated.get(Step.DETECT);
    if (hours == null || forecast == null || collect == null || detect == null) {
      return List.of();
    }
    var capacity = new ReadingCapacity(hours, days(collect) + days(detect));
    if (capacity.contributions() >= forecast) {
      return List.of();
    }
    return List.of(
        Reason.on(
            "weeklyAnalysisHours",
            "consultation.refusal.tooFewHours",
            forecast,
            hours,
            capacity.days(),
            capacity.contributions(),
            ReadingCapacity.READ_PER_HOUR,
            capacity.weeklyHoursFor(forecast)));
  }

  private static long days(Phase phase) {
    return ChronoUnit.DAYS.between(phase.from(), phase.to()) + 1;
  }
}
