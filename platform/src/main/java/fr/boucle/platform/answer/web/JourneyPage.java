package fr.boucle.platform.answer.web;

import fr.boucle.platform.answer.Answer;
import fr.boucle.platform.answer.Heard;
import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.problem.Contested;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * « Que devient ma contribution ? »
 *
 * @param contribution what was said
 * @param consultation where
 * @param round in which round
 * @param refusal why it is not shown, in words; null when it is shown
 * @param answers the answers that reached it, oldest first
 * @param heard how far its author felt heard, null until they say so
 * @param steps what happened, by day
 * @param next the step of the loop that follows, null when nothing is awaited
 * @param due the answer that is owed and by when, null once it was given
 * @param problems the problems it was grouped into
 * @param contests what its author contested, newest first
 * @param contested {@code done} or {@code refused} after a contest, empty otherwise
 */
public record JourneyPage(
    Contribution contribution,
    Consultation consultation,
    Round round,
    @Nullable String refusal,
    List<Answer> answers,
    @Nullable Heard heard,
    List<JourneyStep> steps,
    @Nullable JourneyStep next,
    @Nullable JourneyStep due,
    List<Problem> problems,
    List<Contested> contests,
    String contested)
    implements InLoop {
  public JourneyPage {
    answers = List.copyOf(answers);
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
    contests = List.copyOf(contests);
  }

  /** The problems that the author may still contest: those without a contest that waits. */
  public List<Problem> contestable() {
    return problems.stream()
        .filter(problem ->
            contests.stream()
                .noneMatch(contest ->
                    contest.outcome() == Contested.Outcome.WAITING
                        && contest.problem().equals(problem.id())))
        .toList();
  }

  @Override
  public LoopPlace loop() {
    return consultation.at(round);
  }
}
