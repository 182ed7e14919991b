package fr.boucle.platform.answer.web;

import fr.boucle.platform.answer.Aim;
import fr.boucle.platform.answer.Answer;
import fr.boucle.platform.answer.Answers;
import fr.boucle.platform.answer.internal.HearBack;
import fr.boucle.platform.answer.internal.Milestones;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Phase;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.contribution.Refusal;
import fr.boucle.platform.evaluation.Evaluations;
import fr.boucle.platform.evaluation.IndicatorState;
import fr.boucle.platform.problem.Priority;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.solution.Decision;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.solution.Solutions;
import fr.boucle.platform.ui.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the journey of a contribution from the rooms it went through. */
@Component
class JourneyFacts {
  private final Consultations consultations;
  private final Contributions contributions;
  private final Problems problems;
  private final Solutions solutions;
  private final Evaluations evaluations;
  private final Answers answers;
  private final Milestones milestones;
  private final HearBack hearing;
  private final Words words;
  private final Clock clock;

  JourneyFacts(
      Consultations consultations,
      Contributions contributions,
      Problems problems,
      Solutions solutions,
      Evaluations evaluations,
      Answers answers,
      Milestones milestones,
      HearBack hearing,
      Words words,
      Clock clock) {
    this.consultations = consultations;
    this.contributions = contributions;
    this.problems = problems;
    this.solutions = solutions;
    this.evaluations = evaluations;
    this.answers = answers;
    this.milestones = milestones;
    this.hearing = hearing;
    this.words = words;
    this.clock = clock;
  }

  JourneyPage of(Contribution contribution, String contested) {
    Round round = consultations.getRound(contribution.round());
    List<Problem> groups = problems.listOf(contribution.id());
    List<Answer> given = answers.listReaching(contribution.id());
    Optional<Refusal> refusal = contributions.findRefusal(contribution.id());
    boolean awaits = refusal.isEmpty() && given.isEmpty();
    return new JourneyPage(
        contribution,
        consultations.get(round.consultation()),
        round,
        refusal.map(this::sentence).orElse(null),
        given,
        given.isEmpty() ? null : hearing.find(contribution.id()).orElse(null),
        steps(contribution, groups, given),
        awaits ? nextPhase(round) : null,
        awaits ? due(round) : null,
        groups,
        problems.listContests(contribution.id()),
        contested);
  }

  private String sentence(Refusal refusal) {
    String motive = words.text("answer.journey.refused." + refusal.motive());
    return refusal.explanation().isEmpty()
        ? motive
        : words.text("answer.journey.refused.explained", motive, refusal.explanation());
  }

  private List<JourneyStep> steps(
      Contribution contribution, List<Problem> groups, List<Answer> given) {
    List<JourneyStep> steps = new ArrayList<>();
    steps.add(
        new JourneyStep(
            day(contribution.receivedAt()), words.text("answer.journey.received"), "", null, ""));
    Milestones.Days days = milestones.of(contribution.round());
    groups.forEach(problem -> addProblem(steps, problem, days));
    if (groups.isEmpty() && days.problemsPublishedOn() != null) {
      steps.add(
          new JourneyStep(
              days.problemsPublishedOn(),
              words.text("answer.journey.isolated"),
              words.text("answer.journey.isolatedText"),
              null,
              ""));
    }
    List<ProblemId> ids = groups.stream().map(Problem::id).toList();
    solutions.listOf(ids).forEach(proposal -> steps.add(proposal(proposal)));
    evaluations.listStates(ids).forEach(state -> addMeasure(steps, state));
    given.forEach(answer -> steps.add(answer(answer)));
    steps.sort(
        Comparator.comparing(JourneyStep::on, Comparator.nullsLast(Comparator.naturalOrder())));
    return steps;
  }

  private void addProblem(List<JourneyStep> steps, Problem problem, Milestones.Days days) {
    String href = "/problemes/" + problem.id().value();
    steps.add(
        new JourneyStep(
            days.problemsPublishedOn(),
            words.text("answer.journey.grouped", problem.label()),
            words.text("answer.journey.groupedText", problem.contributions(), problem.people()),
            href,
            words.text("answer.journey.seeProblem")));
    Priority priority = problem.priority();
    if (priority != null) {
      Integer rank = priority.rank();
      String text =
          rank == null
              ? words.text("answer.journey.dropped", priority.reason())
              : priority.reason().isEmpty()
                  ? words.text("answer.journey.chosen", rank)
                  : words.text("answer.journey.moved", rank, priority.reason());
      steps.add(
          new JourneyStep(
              days.prioritiesDecidedOn(),
              words.text("answer.journey.voted", priority.voteRank()),
              text,
              href,
              words.text("answer.journey.seeProblem")));
    }
  }

  private JourneyStep proposal(Proposal proposal) {
    String href = "/solutions/" + proposal.id().value();
    String link = words.text("answer.journey.seeSolution");
    return switch (proposal.decision()) {
      case Decision.Adopted adopted ->
          new JourneyStep(
              adopted.decidedOn(),
              words.text("answer.journey.adopted", proposal.title()),
              adopted.reason(),
              href,
              link);
      case Decision.Declined declined ->
          new JourneyStep(
              declined.decidedOn(),
              words.text("answer.journey.declined", proposal.title()),
              declined.reason(),
              href,
              link);
      case null ->
          new JourneyStep(
              day(proposal.proposedAt()),
              words.text("answer.journey.proposed", proposal.title()),
              words.text("answer.journey.proposedText"),
              href,
              link);
    };
  }

  private void addMeasure(List<JourneyStep> steps, IndicatorState state) {
    if (state.latest() == null || state.measuredOn() == null) {
      return;
    }
    String text =
        state.outcome() == null
            ? ""
            : words.text("answer.journey.outcome." + state.outcome(), state.outcomeReason());
    steps.add(
        new JourneyStep(
            state.measuredOn(),
            words.text(
                "answer.journey.measured",
                state.name(),
                state.latest(),
                state.unit(),
                state.target()),
            text,
            "/indicateurs/" + state.id().value(),
            words.text("answer.journey.seeIndicator")));
  }

  private JourneyStep answer(Answer answer) {
    boolean isPublic = !(answer.aim() instanceof Aim.AtContribution);
    return new JourneyStep(
        day(answer.givenAt()),
        words.text("answer.journey.answered", answer.authorName()),
        "",
        isPublic ? "/reponses/" + answer.id().value() : null,
        isPublic ? words.text("answer.journey.seeAnswer") : "");
  }

  private @Nullable JourneyStep nextPhase(Round round) {
    if (round.state() != RoundState.OPEN) {
      return null;
    }
    LocalDate today = LocalDate.now(clock);
    return round.phases().stream()
        .filter(phase -> phase.step().compareTo(round.current()) > 0)
        .filter(phase -> !phase.to().isBefore(today))
        .findFirst()
        .map(this::phase)
        .orElse(null);
  }

  private JourneyStep due(Round round) {
    return new JourneyStep(
        Objects.requireNonNull(round.charter().answerBy(), "answer date of an open round"),
        words.text("answer.journey.willAnswer"),
        words.text("answer.journey.willAnswerText"),
        "/tours/" + round.id().value() + "/reponses",
        words.text("answer.journey.seeAnswers"));
  }

  private JourneyStep phase(Phase phase) {
    return new JourneyStep(
        phase.from(), words.text("answer.journey.next." + phase.step()), "", null, "");
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, clock.getZone());
  }
}
