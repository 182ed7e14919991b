package fr.boucle.platform.solution.web;

import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.solution.ProposalId;
import fr.boucle.platform.solution.Solutions;
import fr.boucle.platform.solution.internal.AskFeasibility;
import fr.boucle.platform.solution.internal.DecideSolution;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Asking for an examination, and deciding. */
@Controller
class OrganiseSolutionPages {
  private final Solutions solutions;
  private final Problems problems;
  private final Accounts accounts;
  private final AskFeasibility ask;
  private final DecideSolution decide;
  private final ProposalViews views;
  private final Words words;
  private final Clock clock;

  OrganiseSolutionPages(
      Solutions solutions,
      Problems problems,
      Accounts accounts,
      AskFeasibility ask,
      DecideSolution decide,
      ProposalViews views,
      Words words,
      Clock clock) {
    this.solutions = solutions;
    this.problems = problems;
    this.accounts = accounts;
    this.ask = ask;
    this.decide = decide;
    this.views = views;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/organiser/solutions/{id}")
  @OpenTo(Role.ORGANISER)
  ModelAndView organise(@PathVariable long id) {
    return page(find(id), AskForm.empty(), DecisionForm.empty(), FormErrors.none());
  }

  @PostMapping("/organiser/solutions/{id}/faisabilite")
  @OpenTo(Role.ORGANISER)
  ModelAndView ask(
      @PathVariable long id, @Valid @ModelAttribute("form") AskForm form, BindingResult found) {
    Proposal proposal = find(id);
    if (found.hasErrors()) {
      return page(proposal, form, DecisionForm.empty(), FormErrors.of(found, words));
    }
    return ask(proposal.id(), form)
        .fold(
            done -> Html.redirect("/solutions/" + id),
            reasons -> page(proposal, form, DecisionForm.empty(), FormErrors.of(reasons, words)));
  }

  private Result<ProposalId> ask(ProposalId proposal, AskForm form) {
    Optional<LocalDate> day = form.day();
    return day.isEmpty()
        ? Result.refused(Reason.on("dueOn", "solution.ask.dueOn.missing"))
        : ask.ask(
            proposal,
            new AccountId(Long.parseLong(ProposalForm.typed(form.expert()))),
            day.get(),
            ProposalForm.typed(form.reason()),
            accounts.getCurrent().id());
  }

  @PostMapping("/organiser/solutions/{id}/decision")
  @OpenTo(Role.ORGANISER)
  ModelAndView decide(
      @PathVariable long id,
      @Valid @ModelAttribute("form") DecisionForm form,
      BindingResult found) {
    Proposal proposal = find(id);
    if (found.hasErrors()) {
      return page(proposal, AskForm.empty(), form, FormErrors.of(found, words));
    }
    Account by = accounts.getCurrent();
    return decide
        .decide(proposal.id(), form.toDecision(by.name(), LocalDate.now(clock)), by.id())
        .fold(
            done -> Html.redirect("/solutions/" + id),
            reasons -> page(proposal, AskForm.empty(), form, FormErrors.of(reasons, words)));
  }

  private ModelAndView page(
      Proposal proposal, AskForm ask, DecisionForm decision, FormErrors errors) {
    return Html.page(
        "solution/organise",
        new OrganiseSolutionPage(
            views.view(proposal),
            problems.get(proposal.problem()),
            accounts.listWithRole(Role.RESPONDENT),
            ask,
            decision,
            errors));
  }

  private Proposal find(long id) {
    return solutions
        .find(new ProposalId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
