package fr.boucle.platform.evaluation.web;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.evaluation.Evaluations;
import fr.boucle.platform.evaluation.Indicator;
import fr.boucle.platform.evaluation.IndicatorId;
import fr.boucle.platform.evaluation.Outcome;
import fr.boucle.platform.evaluation.internal.ConcludeIndicator;
import fr.boucle.platform.evaluation.internal.MeasureIndicator;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.solution.ProposalId;
import fr.boucle.platform.solution.Solutions;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Reading an indicator, measuring it, concluding. */
@Controller
class IndicatorPages {
  private final Evaluations evaluations;
  private final MeasureIndicator measure;
  private final ConcludeIndicator conclude;
  private final Solutions solutions;
  private final Problems problems;
  private final Consultations consultations;
  private final Accounts accounts;
  private final Words words;

  IndicatorPages(
      Evaluations evaluations,
      MeasureIndicator measure,
      ConcludeIndicator conclude,
      Solutions solutions,
      Problems problems,
      Consultations consultations,
      Accounts accounts,
      Words words) {
    this.evaluations = evaluations;
    this.measure = measure;
    this.conclude = conclude;
    this.solutions = solutions;
    this.problems = problems;
    this.consultations = consultations;
    this.accounts = accounts;
    this.words = words;
  }

  @GetMapping("/indicateurs/{id}")
  @OpenToEveryone
  ModelAndView show(@PathVariable long id) {
    Indicator indicator = find(id);
    boolean mayMeasure = accounts.findCurrent().filter(IndicatorPages::measures).isPresent();
    Problem problem = problems.get(indicator.problem());
    return Html.page(
        "evaluation/indicator",
        new IndicatorPage(
            consultations.placeOf(problem.round()),
            indicator,
            MeasureChart.of(indicator),
            solutions.get(indicator.proposal()),
            problem,
            mayMeasure));
  }

  @GetMapping("/solutions/{id}/indicateurs")
  @OpenToEveryone
  ModelAndView ofProposal(@PathVariable long id) {
    Proposal proposal =
        solutions
            .find(new ProposalId(id))
            .filter(Proposal::isAdopted)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    boolean mayDefine =
        accounts.findCurrent().filter(one -> one.roles().contains(Role.ORGANISER)).isPresent();
    return Html.page(
        "evaluation/of-proposal",
        new ProposalIndicatorsPage(
            consultations.placeOf(problems.get(proposal.problem()).round()),
            proposal,
            evaluations.listStates(List.of(proposal.problem())).stream()
                .filter(state -> state.proposal().equals(proposal.id()))
                .toList(),
            mayDefine));
  }

  @GetMapping("/repondre/indicateurs/{id}")
  @OpenTo({Role.RESPONDENT, Role.ORGANISER})
  ModelAndView desk(@PathVariable long id) {
    return desk(find(id), MeasureForm.empty(), "", "", FormErrors.none());
  }

  @PostMapping("/repondre/indicateurs/{id}/mesures")
  @OpenTo({Role.RESPONDENT, Role.ORGANISER})
  ModelAndView measure(@PathVariable long id, @ModelAttribute MeasureForm form) {
    Indicator indicator = find(id);
    Result<IndicatorId> done =
        form.read()
            .fold(
                typed -> measure.measure(indicator, typed, accounts.getCurrent()),
                Result.Refused::new);
    return done.fold(
        kept -> Html.redirect("/indicateurs/" + id),
        reasons -> desk(indicator, form, "", "", FormErrors.of(reasons, words)));
  }

  @PostMapping("/repondre/indicateurs/{id}/verdict")
  @OpenTo({Role.RESPONDENT, Role.ORGANISER})
  ModelAndView conclude(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String reason) {
    Indicator indicator = find(id);
    return conclude(indicator, outcome, reason.strip())
        .fold(
            done -> Html.redirect("/indicateurs/" + id),
            reasons ->
                desk(
                    indicator,
                    MeasureForm.empty(),
                    outcome,
                    reason,
                    FormErrors.of(reasons, words)));
  }

  private Result<IndicatorId> conclude(Indicator indicator, String outcome, String reason) {
    Optional<Outcome> chosen =
        Arrays.stream(Outcome.values()).filter(one -> one.name().equals(outcome)).findFirst();
    if (chosen.isEmpty()) {
      return Result.refused(Reason.on("outcome", "evaluation.form.outcome.missing"));
    }
    if (reason.isEmpty() || reason.length() > 2000) {
      return Result.refused(Reason.on("reason", "evaluation.form.reason.missing"));
    }
    return conclude.conclude(indicator, chosen.get(), reason, accounts.getCurrent().id());
  }

  private Indicator find(long id) {
    return evaluations
        .findIndicator(new IndicatorId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static boolean measures(Account account) {
    return List.of(Role.RESPONDENT, Role.ORGANISER).stream().anyMatch(account.roles()::contains);
  }

  private ModelAndView desk(
      Indicator indicator, MeasureForm form, String outcome, String reason, FormErrors errors) {
    return Html.page("evaluation/desk", new DeskPage(indicator, form, outcome, reason, errors));
  }
}
