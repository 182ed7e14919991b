package fr.boucle.platform.solution.web;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.solution.internal.ProposeSolution;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import jakarta.validation.Valid;
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

/** The form of a proposal, for agents and, in the step « Concevoir », for everyone. */
@Controller
class ProposePages {
  private final Problems problems;
  private final Consultations consultations;
  private final Accounts accounts;
  private final ProposeSolution propose;
  private final Words words;

  ProposePages(
      Problems problems,
      Consultations consultations,
      Accounts accounts,
      ProposeSolution propose,
      Words words) {
    this.problems = problems;
    this.consultations = consultations;
    this.accounts = accounts;
    this.propose = propose;
    this.words = words;
  }

  @GetMapping("/problemes/{id}/solutions/proposer")
  @OpenToEveryone
  ModelAndView form(@PathVariable long id) {
    Problem problem = find(id);
    boolean closed =
        propose
            .findObjection(problem, consultations.getRound(problem.round()), accounts.findCurrent())
            .isPresent();
    return closed
        ? Html.redirect("/problemes/" + id + "/solutions")
        : page(problem, ProposalForm.empty(), FormErrors.none());
  }

  @PostMapping("/problemes/{id}/solutions/proposer")
  @OpenToEveryone
  ModelAndView send(
      @PathVariable long id,
      @Valid @ModelAttribute("form") ProposalForm form,
      BindingResult found) {
    Problem problem = find(id);
    if (found.hasErrors()) {
      return page(problem, form, FormErrors.of(found, words));
    }
    return propose
        .propose(form.toProposal(problem.id()), accounts.findCurrent())
        .fold(
            proposal -> Html.redirect("/solutions/" + proposal.value()),
            reasons -> page(problem, form, FormErrors.of(reasons, words)));
  }

  private ModelAndView page(Problem problem, ProposalForm form, FormErrors errors) {
    Optional<Account> account = accounts.findCurrent();
    boolean agent =
        account
            .filter(person ->
                person.roles().contains(Role.ORGANISER) || person.roles().contains(Role.RESPONDENT))
            .isPresent();
    return Html.page(
        "solution/propose",
        new ProposePage(consultations.placeOf(problem.round()), problem, form, errors, agent));
  }

  private Problem find(long id) {
    return problems
        .findPublished(new ProblemId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
