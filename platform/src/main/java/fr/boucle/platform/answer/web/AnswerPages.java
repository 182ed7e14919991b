package fr.boucle.platform.answer.web;

import fr.boucle.platform.answer.Aim;
import fr.boucle.platform.answer.Answer;
import fr.boucle.platform.answer.AnswerCounts;
import fr.boucle.platform.answer.AnswerId;
import fr.boucle.platform.answer.Answers;
import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.ui.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Answers, for everyone. */
@Controller
class AnswerPages {
  private static final int PER_PAGE = 20;

  private final Answers answers;
  private final Consultations consultations;
  private final Problems problems;

  AnswerPages(Answers answers, Consultations consultations, Problems problems) {
    this.answers = answers;
    this.consultations = consultations;
    this.problems = problems;
  }

  @GetMapping("/reponses/{id}")
  @OpenToEveryone
  ModelAndView one(@PathVariable long id) {
    Answer answer =
        answers
            .find(new AnswerId(id))
            .filter(found -> !(found.aim() instanceof Aim.AtContribution))
            .orElseThrow(AnswerPages::unknown);
    Round round = consultations.getRound(answer.round());
    return Html.page(
        "answer/answer",
        new AnswerPage(answer, problemOf(answer), consultations.get(round.consultation()), round));
  }

  @GetMapping("/demarches/{slug}/tours/{number}/reponses")
  @OpenToEveryone
  ModelAndView ledger(
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String suite) {
    Round round =
        consultations
            .findRound(slug, number)
            .filter(found -> found.state() != RoundState.DRAFT)
            .orElseThrow(AnswerPages::unknown);
    AnswerCounts counts = answers.count(round.id()).orElseThrow(AnswerPages::unknown);
    return Html.page(
        "answer/ledger",
        new LedgerPage(
            consultations.get(round.consultation()).at(round),
            counts,
            answers.countIn(round.id()),
            answers.listIn(round.id(), Cursor.parse(suite), PER_PAGE)));
  }

  /** The short address that tools keep, which know a round by its number only. */
  @GetMapping("/tours/{id}/reponses")
  @OpenToEveryone
  ModelAndView ledgerOf(@PathVariable long id) {
    if (answers.count(new RoundId(id)).isEmpty()) {
      throw unknown();
    }
    Round round = consultations.getRound(new RoundId(id));
    Consultation consultation = consultations.get(round.consultation());
    return Html.redirect(
        "/demarches/%s/tours/%d/reponses".formatted(consultation.slug(), round.number()));
  }

  private @Nullable Problem problemOf(Answer answer) {
    return answer.aim() instanceof Aim.AtProblem(var problem)
        ? problems.findPublished(problem).orElse(null)
        : null;
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
