package fr.boucle.platform.solution.web;

import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.solution.Feasibility;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.solution.ProposalId;
import fr.boucle.platform.solution.Solutions;
import fr.boucle.platform.solution.internal.GiveFeasibility;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The sheet that a named expert fills. */
@Controller
class ExaminePages {
  private final Solutions solutions;
  private final Problems problems;
  private final Accounts accounts;
  private final GiveFeasibility give;
  private final ProposalViews views;
  private final Words words;
  private final Clock clock;

  ExaminePages(
      Solutions solutions,
      Problems problems,
      Accounts accounts,
      GiveFeasibility give,
      ProposalViews views,
      Words words,
      Clock clock) {
    this.solutions = solutions;
    this.problems = problems;
    this.accounts = accounts;
    this.give = give;
    this.views = views;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/repondre/faisabilite/{id}")
  @OpenTo({Role.RESPONDENT, Role.ORGANISER})
  ModelAndView form(@PathVariable long id) {
    Feasibility asked = find(id);
    return asked.sheet() != null
        ? Html.redirect("/solutions/" + id)
        : page(asked, ExamineForm.empty(), FormErrors.none());
  }

  @PostMapping("/repondre/faisabilite/{id}")
  @OpenTo({Role.RESPONDENT, Role.ORGANISER})
  ModelAndView send(
      @PathVariable long id, @Valid @ModelAttribute("form") ExamineForm form, BindingResult found) {
    Feasibility asked = find(id);
    if (found.hasErrors()) {
      return page(asked, form, FormErrors.of(found, words));
    }
    return give.give(asked.proposal(), form.toSheet(LocalDate.now(clock)), accounts.getCurrent())
        .fold(
            done -> Html.redirect("/solutions/" + id),
            reasons -> page(asked, form, FormErrors.of(reasons, words)));
  }

  private ModelAndView page(Feasibility asked, ExamineForm form, FormErrors errors) {
    Proposal proposal = solutions.get(asked.proposal());
    return Html.page(
        "solution/examine",
        new ExaminePage(
            views.view(proposal), problems.get(proposal.problem()), asked, form, errors));
  }

  private Feasibility find(long id) {
    return solutions
        .findFeasibility(new ProposalId(id))
        .filter(asked -> give.isOpenTo(accounts.getCurrent(), asked))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
