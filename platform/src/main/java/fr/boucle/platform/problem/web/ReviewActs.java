package fr.boucle.platform.problem.web;

import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.problem.internal.ReadTwice;
import fr.boucle.platform.problem.internal.Review;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an analyst does to one problem. */
@Controller
class ReviewActs {
  private final Review review;
  private final ReadTwice twice;
  private final Problems problems;
  private final ReviewDesk desk;
  private final Accounts accounts;
  private final Words words;

  ReviewActs(
      Review review,
      ReadTwice twice,
      Problems problems,
      ReviewDesk desk,
      Accounts accounts,
      Words words) {
    this.review = review;
    this.twice = twice;
    this.problems = problems;
    this.desk = desk;
    this.accounts = accounts;
    this.words = words;
  }

  @PostMapping("/analyser/problemes/{id}/renommer")
  @OpenTo(Role.ANALYST)
  ModelAndView rename(@PathVariable long id, @ModelAttribute ReviewForm form) {
    return act(id, form, problem -> review.rename(problem, form.name(), by()));
  }

  @PostMapping("/analyser/problemes/{id}/fusionner")
  @OpenTo(Role.ANALYST)
  ModelAndView merge(@PathVariable long id, @ModelAttribute ReviewForm form) {
    return act(id, form, problem -> review.merge(problem, new ProblemId(form.target()), by()));
  }

  @PostMapping("/analyser/problemes/{id}/separer")
  @OpenTo(Role.ANALYST)
  ModelAndView split(@PathVariable long id, @ModelAttribute ReviewForm form) {
    return act(id, form, problem -> review.split(problem, form.chosen(), form.name(), by()));
  }

  @PostMapping("/analyser/problemes/{id}/deplacer")
  @OpenTo(Role.ANALYST)
  ModelAndView move(@PathVariable long id, @ModelAttribute ReviewForm form) {
    return act(
        id,
        form,
        problem -> review.move(problem, form.chosen(), new ProblemId(form.target()), by()));
  }

  @PostMapping("/analyser/problemes/{id}/detacher")
  @OpenTo(Role.ANALYST)
  ModelAndView detach(@PathVariable long id, @ModelAttribute ReviewForm form) {
    return act(id, form, problem -> review.detach(problem, form.chosen(), by()));
  }

  @PostMapping("/analyser/problemes/{id}/valider")
  @OpenTo(Role.ANALYST)
  ModelAndView validate(@PathVariable long id, @ModelAttribute ReviewForm form) {
    return act(id, form, problem -> review.validate(problem, by()));
  }

  @PostMapping("/analyser/problemes/{id}/rouvrir")
  @OpenTo(Role.ANALYST)
  ModelAndView reopen(@PathVariable long id, @ModelAttribute ReviewForm form) {
    return act(id, form, problem -> review.reopen(problem, by()));
  }

  @PostMapping("/analyser/tours/{round}/isolees/{contribution}/placer")
  @OpenTo(Role.ANALYST)
  ModelAndView place(
      @PathVariable long round, @PathVariable long contribution, @ModelAttribute ReviewForm form) {
    Result<ProblemId> placed =
        review.place(new ContributionId(contribution), new ProblemId(form.target()), by());
    return placed.fold(
        done -> Html.redirect("/analyser/tours/" + round + "/isolees"),
        reasons -> Html.page("problem/review", desk.refused(round, FormErrors.of(reasons, words))));
  }

  @PostMapping("/analyser/problemes/{id}/double-lecture")
  @OpenTo(Role.ANALYST)
  ModelAndView readTwice(@PathVariable long id, @ModelAttribute ReviewForm form) {
    return act(
        id,
        form,
        problem ->
            twice.ask(problem, form.chosen(), form.said(), form.why(), form.secondReader(), by()));
  }

  private interface Work {
    Result<ProblemId> on(ProblemId problem);
  }

  private ModelAndView act(long id, ReviewForm form, Work work) {
    long round = roundOf(id);
    return work.on(new ProblemId(id))
        .fold(
            next ->
                Html.redirect(
                    "/analyser/tours/%d%s&probleme=%d#preuves"
                        .formatted(round, form.filter().queryHere(), next.value())),
            reasons ->
                Html.page(
                    "problem/review",
                    desk.page(
                        round, form.filter(), id, Cursor.START, FormErrors.of(reasons, words))));
  }

  private long roundOf(long id) {
    try {
      Problem problem = problems.get(new ProblemId(id));
      return problem.round().value();
    } catch (NoSuchElementException gone) {
      throw RoundPlaces.notFound();
    }
  }

  private AccountId by() {
    return accounts.getCurrent().id();
  }
}
