package fr.boucle.platform.answer.web;

import fr.boucle.platform.answer.Answer;
import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One answer, public.
 *
 * @param answer the answer
 * @param problem the problem it answers, null when it is about something else
 * @param consultation where
 * @param round in which round
 */
public record AnswerPage(
    Answer answer, @Nullable Problem problem, Consultation consultation, Round round) {

  /** Address of the round. */
  public String roundHref() {
    return "/demarches/%s/tours/%d".formatted(consultation.slug(), round.number());
  }
}
