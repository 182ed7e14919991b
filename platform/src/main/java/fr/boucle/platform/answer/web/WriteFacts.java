package fr.boucle.platform.answer.web;

import fr.boucle.platform.answer.Answers;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.problem.Priority;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.solution.Decision;
import fr.boucle.platform.solution.Solutions;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what a person needs before them to write an answer. */
@Component
class WriteFacts {
  private static final int MOST_ISOLATED = 50;

  private final Answers answers;
  private final Consultations consultations;
  private final Contributions contributions;
  private final Problems problems;
  private final Solutions solutions;
  private final Words words;

  WriteFacts(
      Answers answers,
      Consultations consultations,
      Contributions contributions,
      Problems problems,
      Solutions solutions,
      Words words) {
    this.answers = answers;
    this.consultations = consultations;
    this.contributions = contributions;
    this.problems = problems;
    this.solutions = solutions;
    this.words = words;
  }

  String titleOf(RoundId round) {
    return consultations.get(consultations.getRound(round).consultation()).title();
  }

  WritePage toProblem(Problem problem, AnswerForm form, FormErrors errors) {
    return new WritePage(
        problem.label(),
        words.text("answer.write.reach.problem", problem.contributions()),
        "/repondre/problemes/" + problem.id().value(),
        "/repondre/tours/" + problem.round().value(),
        decisions(problem),
        List.of(),
        answers.listTo(problem.id()),
        form,
        errors);
  }

  WritePage toIsolated(RoundId round, AnswerForm form, FormErrors errors) {
    List<ContributionId> isolated = answers.listIsolated(round, MOST_ISOLATED);
    return new WritePage(
        words.text("answer.write.isolated"),
        words.text("answer.write.reach.isolated"),
        "/repondre/tours/%d/isolees".formatted(round.value()),
        "/repondre/tours/" + round.value(),
        List.of(),
        contributions.list(isolated),
        List.of(),
        form,
        errors);
  }

  WritePage toContribution(Contribution contribution, AnswerForm form, FormErrors errors) {
    return new WritePage(
        words.text("answer.write.one"),
        words.text("answer.write.reach.one"),
        "/repondre/contributions/" + contribution.id().value(),
        "/repondre/tours/%d/isolees".formatted(contribution.round().value()),
        problems.listOf(contribution.id()).stream()
            .map(problem -> words.text("answer.write.inProblem", problem.label()))
            .toList(),
        List.of(contribution),
        answers.listReaching(contribution.id()).reversed(),
        form,
        errors);
  }

  private List<String> decisions(Problem problem) {
    List<String> facts = new ArrayList<>();
    Priority priority = problem.priority();
    if (priority != null) {
      Integer rank = priority.rank();
      facts.add(
          rank == null
              ? words.text("answer.journey.dropped", priority.reason())
              : words.text("answer.journey.chosen", rank));
    }
    solutions
        .listOf(List.of(problem.id()))
        .forEach(proposal -> {
          switch (proposal.decision()) {
            case Decision.Adopted adopted ->
                facts.add(
                    words.text(
                        "answer.write.adopted",
                        proposal.title(),
                        adopted.reason(),
                        adopted.nextStep()));
            case Decision.Declined declined ->
                facts.add(words.text("answer.write.declined", proposal.title(), declined.reason()));
            case null -> facts.add(words.text("answer.write.undecided", proposal.title()));
          }
        });
    return facts;
  }
}
