package fr.boucle.platform.answer.web;

import fr.boucle.platform.answer.Aim;
import fr.boucle.platform.answer.AnswerCounts;
import fr.boucle.platform.answer.AnswerId;
import fr.boucle.platform.answer.Answers;
import fr.boucle.platform.answer.internal.GiveAnswer;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import jakarta.validation.Valid;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where answers are written: to a problem, to isolated contributions, to one contribution. */
@Controller
class WritePages {
  private static final int PER_PAGE = 50;

  private final Answers answers;
  private final Consultations consultations;
  private final Contributions contributions;
  private final Problems problems;
  private final Accounts accounts;
  private final GiveAnswer give;
  private final WriteFacts facts;
  private final Words words;

  WritePages(
      Answers answers,
      Consultations consultations,
      Contributions contributions,
      Problems problems,
      Accounts accounts,
      GiveAnswer give,
      WriteFacts facts,
      Words words) {
    this.answers = answers;
    this.consultations = consultations;
    this.contributions = contributions;
    this.problems = problems;
    this.accounts = accounts;
    this.give = give;
    this.facts = facts;
    this.words = words;
  }

  @GetMapping("/repondre/tours/{id}")
  @OpenTo({Role.RESPONDENT, Role.ORGANISER})
  ModelAndView desk(@PathVariable long id, @RequestParam(defaultValue = "0") int page) {
    AnswerCounts counts = count(id);
    Round round = consultations.getRound(new RoundId(id));
    Page<Problem> published = problems.listPublished(round.id(), PageRequest.of(page, PER_PAGE));
    Set<ProblemId> answered =
        answers.listAnswered(published.items().stream().map(Problem::id).toList());
    List<DeskPage.Line> lines =
        published.items().stream()
            .map(problem -> new DeskPage.Line(problem, answered.contains(problem.id())))
            .toList();
    return Html.page(
        "answer/desk",
        new DeskPage(
            consultations.get(round.consultation()).at(round),
            id,
            counts,
            new Page<>(lines, published.request(), published.total()),
            !answers.listIsolated(round.id(), 1).isEmpty()));
  }

  @GetMapping("/repondre/problemes/{id}")
  @OpenTo({Role.RESPONDENT, Role.ORGANISER})
  ModelAndView toProblem(@PathVariable long id) {
    return Html.page(
        "answer/write", facts.toProblem(problem(id), AnswerForm.empty(), FormErrors.none()));
  }

  @PostMapping("/repondre/problemes/{id}")
  @OpenTo({Role.RESPONDENT, Role.ORGANISER})
  ModelAndView sendToProblem(
      @PathVariable long id, @Valid @ModelAttribute("form") AnswerForm form, BindingResult found) {
    Problem problem = problem(id);
    return send(
        found,
        () ->
            give.give(
                problem.round(),
                new Aim.AtProblem(problem.id()),
                form.typed(),
                problem.label(),
                accounts.getCurrent()),
        "/repondre/tours/" + problem.round().value(),
        errors -> facts.toProblem(problem, form, errors));
  }

  @GetMapping("/repondre/tours/{id}/isolees")
  @OpenTo({Role.RESPONDENT, Role.ORGANISER})
  ModelAndView toIsolated(@PathVariable long id) {
    count(id);
    return Html.page(
        "answer/write", facts.toIsolated(new RoundId(id), AnswerForm.empty(), FormErrors.none()));
  }

  @PostMapping("/repondre/tours/{id}/isolees")
  @OpenTo({Role.RESPONDENT, Role.ORGANISER})
  ModelAndView sendToIsolated(
      @PathVariable long id, @Valid @ModelAttribute("form") AnswerForm form, BindingResult found) {
    count(id);
    RoundId round = new RoundId(id);
    return send(
        found,
        () ->
            give.give(
                round,
                new Aim.AtIsolated(),
                form.typed(),
                facts.titleOf(round),
                accounts.getCurrent()),
        "/repondre/tours/" + id,
        errors -> facts.toIsolated(round, form, errors));
  }

  @GetMapping("/repondre/contributions/{id}")
  @OpenTo({Role.RESPONDENT, Role.ORGANISER})
  ModelAndView toContribution(@PathVariable long id) {
    return Html.page(
        "answer/write",
        facts.toContribution(contribution(id), AnswerForm.empty(), FormErrors.none()));
  }

  @PostMapping("/repondre/contributions/{id}")
  @OpenTo({Role.RESPONDENT, Role.ORGANISER})
  ModelAndView sendToContribution(
      @PathVariable long id, @Valid @ModelAttribute("form") AnswerForm form, BindingResult found) {
    Contribution contribution = contribution(id);
    return send(
        found,
        () ->
            give.give(
                contribution.round(),
                new Aim.AtContribution(contribution.id()),
                form.typed(),
                facts.titleOf(contribution.round()),
                accounts.getCurrent()),
        "/repondre/tours/" + contribution.round().value(),
        errors -> facts.toContribution(contribution, form, errors));
  }

  private ModelAndView send(BindingResult found, Sending sending, String back, Again again) {
    if (found.hasErrors()) {
      return Html.page("answer/write", again.page(FormErrors.of(found, words)));
    }
    return sending
        .give()
        .fold(
            done -> Html.redirect(back),
            reasons -> Html.page("answer/write", again.page(FormErrors.of(reasons, words))));
  }

  /** Gives the answer that was typed. */
  private interface Sending {
    Result<AnswerId> give();
  }

  /** The page again, with what is to mend. */
  private interface Again {
    WritePage page(FormErrors errors);
  }

  private AnswerCounts count(long round) {
    return answers
        .count(new RoundId(round))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Problem problem(long id) {
    return problems
        .findPublished(new ProblemId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Contribution contribution(long id) {
    try {
      return contributions.get(new ContributionId(id));
    } catch (NoSuchElementException unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage(), unknown);
    }
  }
}
