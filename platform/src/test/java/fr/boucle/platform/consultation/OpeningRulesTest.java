package fr.boucle.platform.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must be promised before a round opens (R2, R3, R5-R8). */
class OpeningRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final List<Phase> PHASES = PhasePlan.from(TODAY);
  private static final LocalDate ANSWER_BY = LocalDate.of(2027, 6, 1);

  @Test
  void acceptsACompletePromise() {
    assertThat(OpeningRules.objections(charter(ANSWER_BY, 10, 1000), PHASES, TODAY)).isEmpty();
  }

  @Test
  void givesEveryMissingPartAtOnce() {
    var empty = new Charter("", " ", "", "", "", null, null, null, null);
    assertThat(OpeningRules.objections(empty, List.of(), TODAY))
        .extracting(Reason::key)
        .containsExactly(
            "consultation.refusal.missing.open",
            "consultation.refusal.missing.decided",
            "consultation.refusal.missing.notNegotiable",
            "consultation.refusal.missing.decider",
            "consultation.refusal.missing.funding",
            "consultation.refusal.missing.answerBy",
            "consultation.refusal.missing.respondent",
            "consultation.refusal.missing.weeklyAnalysisHours",
            "consultation.refusal.missing.expectedContributions",
            "consultation.refusal.missing.phase.1",
            "consultation.refusal.missing.phase.2",
            "consultation.refusal.missing.phase.3",
            "consultation.refusal.missing.phase.4",
            "consultation.refusal.missing.phase.5");
  }

  @Test
  void refusesTooFewHoursWithTheFiguresAndWhatWouldBeEnough() {
    List<Reason> reasons = OpeningRules.objections(charter(ANSWER_BY, 2, 5000), PHASES, TODAY);
    // 63 days are 9 weeks: 9 x 2 h x 40 an hour; 5000 need 5000 / (9 x 40) = 13.9 h a week
    assertThat(reasons)
        .containsExactly(
            Reason.on(
                "weeklyAnalysisHours",
                "consultation.refusal.tooFewHours",
                5000,
                2,
                63L,
                720L,
                40,
                14L));
  }

  @Test
  void acceptsExactlyAsManyContributionsAsCanBeRead() {
    assertThat(OpeningRules.objections(charter(ANSWER_BY, 2, 720), PHASES, TODAY)).isEmpty();
    assertThat(OpeningRules.objections(charter(ANSWER_BY, 2, 721), PHASES, TODAY)).hasSize(1);
  }

  @Test
  void refusesAnAnswerPromisedBeforeTheCollectionEnds() {
    LocalDate lastDay = PHASES.getFirst().to();
    assertThat(OpeningRules.objections(charter(lastDay, 10, 100), PHASES, TODAY))
        .extracting(Reason::key)
        .containsExactly("consultation.refusal.answerBeforeEnd");
    assertThat(OpeningRules.objections(charter(lastDay.plusDays(1), 10, 100), PHASES, TODAY))
        .isEmpty();
  }

  @Test
  void refusesToOpenBeforeTheFirstDay() {
    assertThat(OpeningRules.objections(charter(ANSWER_BY, 10, 100), PHASES, TODAY.minusDays(1)))
        .extracting(Reason::key)
        .containsExactly("consultation.refusal.tooEarly");
  }

  @Test
  void refusesPhasesThatOverlapOrAreAllOver() {
    var overlapping = new ArrayList<>(PHASES);
    Phase detect = PHASES.get(1);
    overlapping.set(1, new Phase(Step.DETECT, detect.from().minusDays(2), detect.to()));
    assertThat(PhaseRules.objections(overlapping, TODAY))
        .extracting(Reason::field, Reason::key)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("from2", "consultation.refusal.phaseOrder"));
    assertThat(PhaseRules.objections(PHASES, TODAY.plusYears(1)))
        .extracting(Reason::key)
        .containsExactly("consultation.refusal.phasesOver");
  }

  @Test
  void judgesPhasesWhateverTheirOrder() {
    assertThat(PhaseRules.objections(PHASES.reversed(), TODAY)).isEmpty();
  }

  private static Charter charter(@Nullable LocalDate answerBy, int hours, int forecast) {
    return new Charter(
        "Les horaires",
        "Rien",
        "Le budget voté",
        "Une directrice fictive",
        "Aucun budget",
        answerBy,
        new AccountId(1),
        hours,
        forecast);
  }
}
