package fr.boucle.platform.problem.web;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.ContestId;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.internal.Contest;
import fr.boucle.platform.problem.internal.ContestStore;
import fr.boucle.platform.problem.internal.ContestStore.Asked;
import fr.boucle.platform.problem.internal.Review;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The analyst's queue of « mal classé »: each waits until a person moves it or answers it. */
@Controller
class RequestPages {
  private final Desks desks;
  private final ContestStore contests;
  private final Contest settling;
  private final Review review;
  private final Accounts accounts;
  private final Words words;

  RequestPages(
      Desks desks,
      ContestStore contests,
      Contest settling,
      Review review,
      Accounts accounts,
      Words words) {
    this.desks = desks;
    this.contests = contests;
    this.settling = settling;
    this.review = review;
    this.accounts = accounts;
    this.words = words;
  }

  @GetMapping("/analyser/tours/{round}/demandes")
  @OpenTo({Role.ANALYST, Role.ORGANISER})
  ModelAndView requests(@PathVariable long round) {
    return show(round, FormErrors.none());
  }

  @PostMapping("/analyser/tours/{round}/demandes/{id}/deplacer")
  @OpenTo(Role.ANALYST)
  ModelAndView move(
      @PathVariable long round,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String cible) {
    Asked asked = asked(round, id);
    return after(
        round,
        review.move(
            new ProblemId(asked.problem()),
            List.of(asked.contribution()),
            new ProblemId(ReviewForm.number(cible)),
            by()));
  }

  @PostMapping("/analyser/tours/{round}/demandes/{id}/retirer")
  @OpenTo(Role.ANALYST)
  ModelAndView detach(@PathVariable long round, @PathVariable long id) {
    Asked asked = asked(round, id);
    return after(
        round, review.detach(new ProblemId(asked.problem()), List.of(asked.contribution()), by()));
  }

  @PostMapping("/analyser/tours/{round}/demandes/{id}/laisser")
  @OpenTo(Role.ANALYST)
  ModelAndView keep(
      @PathVariable long round,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reponse) {
    asked(round, id);
    return after(round, settling.keep(new ContestId(id), reponse, by()));
  }

  @PostMapping("/analyser/tours/{round}/demandes/{id}/reprendre")
  @OpenTo(Role.ANALYST)
  ModelAndView reopen(@PathVariable long round, @PathVariable long id) {
    return after(round, settling.reopen(new ContestId(id), by()));
  }

  private Asked asked(long round, long id) {
    Desk desk = desks.of(round, Desk.Tab.REQUESTS);
    return contests
        .findOpen(desk.place().id(), new ContestId(id))
        .orElseThrow(RoundPlaces::notFound);
  }

  private ModelAndView after(long round, Result<?> result) {
    return result.fold(
        done -> Html.redirect("/analyser/tours/" + round + "/demandes"),
        reasons -> show(round, FormErrors.of(reasons, words)));
  }

  private ModelAndView show(long round, FormErrors errors) {
    Desk desk = desks.of(round, Desk.Tab.REQUESTS);
    return Html.page(
        "problem/requests",
        new RequestsPage(
            desk,
            contests.listOpen(desk.place().id()),
            contests.listKept(desk.place().id()),
            errors));
  }

  private AccountId by() {
    return accounts.getCurrent().id();
  }
}
