package fr.boucle.platform.consultation.web;

import fr.boucle.platform.consultation.Charter;
import fr.boucle.platform.consultation.CharterPart;
import fr.boucle.platform.consultation.Phase;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is promised and when, exactly as it was typed, so that nothing is lost when it is refused.
 * Days are {@code 2027-03-31} or « 31/03/2027 ».
 *
 * @param from first days of the five phases, in order; empty where nothing is typed
 * @param to last days of the five phases, in order
 * @param reason why an open round changes; empty in a draft
 */
public record RoundForm(
    @Size(max = 4000, message = "{consultation.round.open.tooLong}") String open,
    @Size(max = 4000, message = "{consultation.round.decided.tooLong}") String decided,
    @Size(max = 4000, message = "{consultation.round.notNegotiable.tooLong}") String notNegotiable,
    @Size(max = 300, message = "{consultation.round.decider.tooLong}") String decider,
    @Size(max = 2000, message = "{consultation.round.funding.tooLong}") String funding,
    String answerBy,
    String respondent,
    String weeklyAnalysisHours,
    String expectedContributions,
    List<String> from,
    List<String> to,
    @Size(max = 1000, message = "{consultation.round.reason.tooLong}") String reason) {
  private static final int PHASES = 5;

  public RoundForm(
      @Nullable String open,
      @Nullable String decided,
      @Nullable String notNegotiable,
      @Nullable String decider,
      @Nullable String funding,
      @Nullable String answerBy,
      @Nullable String respondent,
      @Nullable String weeklyAnalysisHours,
      @Nullable String expectedContributions,
      @Nullable List<String> from,
      @Nullable List<String> to,
      @Nullable String reason) {
    this.open = clean(open);
    this.decided = clean(decided);
    this.notNegotiable = clean(notNegotiable);
    this.decider = clean(decider);
    this.funding = clean(funding);
    this.answerBy = clean(answerBy);
    this.respondent = clean(respondent);
    this.weeklyAnalysisHours = clean(weeklyAnalysisHours);
    this.expectedContributions = clean(expectedContributions);
    this.from = five(from);
    this.to = five(to);
    this.reason = clean(reason);
  }

  /** Shows what is already promised. */
  static RoundForm of(Charter charter, List<Phase> phases) {
    return new RoundForm(
        charter.open(),
        charter.decided(),
        charter.notNegotiable(),
        charter.decider(),
        charter.funding(),
        CharterPart.ANSWER_BY.in(charter),
        CharterPart.RESPONDENT.in(charter),
        CharterPart.HOURS.in(charter),
        CharterPart.FORECAST.in(charter),
        days(phases, true),
        days(phases, false),
        "");
  }

  private static List<String> days(List<Phase> phases, boolean first) {
    String[] days = {"", "", "", "", ""};
    phases.forEach(
        phase -> days[phase.step().rank() - 1] = (first ? phase.from() : phase.to()).toString());
    return List.of(days);
  }

  private static String clean(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip().replace("\r\n", "\n");
  }

  private static List<String> five(@Nullable List<String> typed) {
    String[] days = {"", "", "", "", ""};
    if (typed != null) {
      for (int i = 0; i < Math.min(PHASES, typed.size()); i++) {
        days[i] = clean(typed.get(i));
      }
    }
    return List.of(days);
  }
}
