package fr.boucle.platform.answer.web;

import fr.boucle.platform.answer.Answer;
import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
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
    Answer answer, @Nullable Problem problem, Consultation consultation, Round round)
    implements InLoop {

  @Override
  public LoopPlace loop() {
    return consultation.at(round);
  }
}
