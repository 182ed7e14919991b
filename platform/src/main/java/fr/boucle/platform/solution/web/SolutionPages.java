package fr.boucle.platform.solution.web;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.solution.ProposalId;
import fr.boucle.platform.solution.Solutions;
import fr.boucle.platform.solution.internal.ProposeSolution;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Proposals, for everyone. */
@Controller
class SolutionPages {
  private final Solutions solutions;
  private final Problems problems;
  private final Consultations consultations;
  private final Accounts accounts;
  private final ProposeSolution propose;
  private final ProposalViews views;
  private final Words words;

  SolutionPages(
      Solutions solutions,
      Problems problems,
      Consultations consultations,
      Accounts accounts,
      ProposeSolution propose,
      ProposalViews views,
      Words words) {
    this.solutions = solutions;
    this.problems = problems;
    this.consultations = consultations;
    this.accounts = accounts;
    this.propose = propose;
    this.views = views;
    this.words = words;
  }

  @GetMapping("/problemes/{id}/solutions")
  @OpenToEveryone
  ModelAndView ofProblem(@PathVariable long id) {
    Problem problem = problems.findPublished(new ProblemId(id)).orElseThrow(SolutionPages::unknown);
    Round round = consultations.getRound(problem.round());
    String closed =
        propose.findObjection(problem, round, accounts.findCurrent()).map(words::text).orElse(null);
    return Html.page(
        "solution/of-problem",
        new ProblemSolutionsPage(
            consultations.get(round.consultation()).at(round),
            problem,
            views.viewAll(solutions.listOf(List.of(problem.id()))),
            closed));
  }

  @GetMapping("/demarches/{slug}/tours/{number}/solutions")
  @OpenToEveryone
  ModelAndView ofRound(@PathVariable String slug, @PathVariable int number) {
    Round round =
        consultations
            .findRound(slug, number)
            .filter(found -> found.state() != RoundState.DRAFT)
            .orElseThrow(SolutionPages::unknown);
    Map<ProblemId, List<ProposalView>> proposals =
        views.viewAll(solutions.listIn(round.id())).stream()
            .collect(Collectors.groupingBy(view -> view.proposal().problem()));
    List<RoundSolutionsPage.Group> groups =
        problems.listRetained(round.id()).stream()
            .map(problem ->
                new RoundSolutionsPage.Group(
                    problem, proposals.getOrDefault(problem.id(), List.of())))
            .toList();
    return Html.page(
        "solution/of-round",
        new RoundSolutionsPage(consultations.get(round.consultation()).at(round), groups));
  }

  @GetMapping("/solutions/{id}")
  @OpenToEveryone
  ModelAndView one(@PathVariable long id) {
    Proposal proposal = solutions.find(new ProposalId(id)).orElseThrow(SolutionPages::unknown);
    boolean organises =
        accounts
            .findCurrent()
            .filter(account -> account.roles().contains(Role.ORGANISER))
            .isPresent();
    Problem problem = problems.get(proposal.problem());
    return Html.page(
        "solution/one",
        new ProposalPage(
            consultations.placeOf(problem.round()), views.view(proposal), problem, organises));
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
