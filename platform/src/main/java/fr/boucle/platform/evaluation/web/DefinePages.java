package fr.boucle.platform.evaluation.web;

import fr.boucle.platform.evaluation.internal.DefineIndicator;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.solution.ProposalId;
import fr.boucle.platform.solution.Solutions;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Attaching an indicator to an adopted proposal. */
@Controller
class DefinePages {
  private final DefineIndicator define;
  private final Solutions solutions;
  private final Accounts accounts;
  private final Words words;

  DefinePages(DefineIndicator define, Solutions solutions, Accounts accounts, Words words) {
    this.define = define;
    this.solutions = solutions;
    this.accounts = accounts;
    this.words = words;
  }

  @GetMapping("/organiser/solutions/{id}/indicateur")
  @OpenTo(Role.ORGANISER)
  ModelAndView form(@PathVariable long id) {
    return page(adopted(id), IndicatorForm.empty(), FormErrors.none());
  }

  @PostMapping("/organiser/solutions/{id}/indicateur")
  @OpenTo(Role.ORGANISER)
  ModelAndView define(@PathVariable long id, @ModelAttribute IndicatorForm form) {
    Proposal proposal = adopted(id);
    return form.read(proposal.id())
        .fold(
            indicator ->
                define
                    .define(indicator, accounts.getCurrent().id())
                    .fold(
                        created -> Html.redirect("/indicateurs/" + created.value()),
                        reasons -> page(proposal, form, FormErrors.of(reasons, words))),
            reasons -> page(proposal, form, FormErrors.of(reasons, words)));
  }

  private Proposal adopted(long id) {
    return solutions
        .find(new ProposalId(id))
        .filter(Proposal::isAdopted)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView page(Proposal proposal, IndicatorForm form, FormErrors errors) {
    List<Account> owners =
        Stream.of(Role.RESPONDENT, Role.ORGANISER)
            .flatMap(role -> accounts.listWithRole(role).stream())
            .distinct()
            .sorted(Comparator.comparing(Account::name))
            .toList();
    return Html.page("evaluation/define", new DefinePage(proposal, owners, form, errors));
  }
}
