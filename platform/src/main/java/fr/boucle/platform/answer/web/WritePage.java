package fr.boucle.platform.answer.web;

import fr.boucle.platform.answer.Answer;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.ui.FormErrors;
import java.util.List;

/**
 * Where an answer is written.
 *
 * @param title what is answered
 * @param reach whom the answer reaches, in words
 * @param action where the form is sent
 * @param back where one comes from
 * @param facts what was decided and can be told, in words
 * @param verbatims some of the contributions concerned
 * @param given answers already given, newest first
 * @param form what is typed
 * @param errors what is to mend
 */
public record WritePage(
    String title,
    String reach,
    String action,
    String back,
    List<String> facts,
    List<Contribution> verbatims,
    List<Answer> given,
    AnswerForm form,
    FormErrors errors) {
  public WritePage {
    facts = List.copyOf(facts);
    verbatims = List.copyOf(verbatims);
    given = List.copyOf(given);
  }
}
