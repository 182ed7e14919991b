package fr.boucle.platform.answer.web;

import fr.boucle.platform.answer.Answer;
import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.problem.Problem;
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
 * @param steps what happened, by day
 * @param next what happens next and when; empty when nothing is awaited
 * @param problems the problems it was grouped into, which its author may contest
 * @param contested {@code done} or {@code refused} after a contest, empty otherwise
 */
public record JourneyPage(
    Contribution contribution,
    Consultation consultation,
    Round round,
    @Nullable String refusal,
    List<Answer> answers,
    List<JourneyStep> steps,
    List<JourneyStep> next,
    List<Problem> problems,
    String contested) {
  public JourneyPage {
    answers = List.copyOf(answers);
    steps = List.copyOf(steps);
    next = List.copyOf(next);
    problems = List.copyOf(problems);
  }

  /** Address of the round. */
  public String roundHref() {
    return "/demarches/%s/tours/%d".formatted(consultation.slug(), round.number());
  }
}
