package fr.boucle.platform.problem.web;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.internal.PublishProblems;
import fr.boucle.platform.problem.internal.RequestAnalysis;
import fr.boucle.platform.problem.internal.Review;
import fr.boucle.platform.problem.internal.ReviewStore;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The analyst's desk: run the analysis, read, decide, publish. */
@Controller
class AnalystPages {
  private static final int ALONE_SIZE = 50;

  private final Consultations consultations;
  private final RoundPlaces places;
  private final ReviewDesk desk;
  private final ReviewStore review;
  private final Voices voices;
  private final RequestAnalysis analysis;
  private final Review acts;
  private final PublishProblems publishing;
  private final Accounts accounts;
  private final Words words;

  AnalystPages(
      Consultations consultations,
      RoundPlaces places,
      ReviewDesk desk,
      ReviewStore review,
      Voices voices,
      RequestAnalysis analysis,
      Review acts,
      PublishProblems publishing,
      Accounts accounts,
      Words words) {
    this.consultations = consultations;
    this.places = places;
    this.desk = desk;
    this.review = review;
    this.voices = voices;
    this.analysis = analysis;
    this.acts = acts;
    this.publishing = publishing;
    this.accounts = accounts;
    this.words = words;
  }

  @GetMapping("/analyser")
  @OpenTo({Role.ANALYST, Role.ORGANISER})
  ModelAndView rounds() {
    List<RoundsPage.Line> lines =
        consultations.listOpenRounds().stream()
            .map(round ->
                new RoundsPage.Line(
                    consultations.get(round.consultation()).title(),
                    round,
                    review.sums(round.id())))
            .toList();
    return Html.page("problem/rounds", new RoundsPage(lines));
  }

  @GetMapping("/analyser/tours/{round}")
  @OpenTo({Role.ANALYST, Role.ORGANISER})
  ModelAndView review(
      @PathVariable long round,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String commune,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable Long probleme,
      @RequestParam(defaultValue = "0") int voix) {
    ReviewFilter filter = new ReviewFilter(etat, commune, Math.max(page, 0));
    return Html.page("problem/review", desk.page(round, filter, probleme, voix, FormErrors.none()));
  }

  @GetMapping("/analyser/tours/{round}/isolees")
  @OpenTo({Role.ANALYST, Role.ORGANISER})
  ModelAndView isolated(@PathVariable long round, @RequestParam(defaultValue = "0") int page) {
    RoundPlace place = places.get(round);
    var alone =
        review.listIsolated(
            place.id(), PageRequest.of(page, ALONE_SIZE), review.sums(place.id()).isolated());
    return Html.page("problem/isolated", new IsolatedPage(place, voices.alone(place, alone), true));
  }

  @PostMapping("/analyser/tours/{round}/reperer")
  @OpenTo(Role.ANALYST)
  ModelAndView detect(@PathVariable long round) {
    return after(round, analysis.request(new RoundId(round), accounts.getCurrent().id()));
  }

  @PostMapping("/analyser/tours/{round}/annuler")
  @OpenTo(Role.ANALYST)
  ModelAndView undo(@PathVariable long round) {
    return after(round, acts.undo(new RoundId(round), accounts.getCurrent().id()));
  }

  @PostMapping("/analyser/tours/{round}/valider-tout")
  @OpenTo(Role.ANALYST)
  ModelAndView validateAll(@PathVariable long round) {
    return after(round, acts.validateAll(new RoundId(round), accounts.getCurrent().id()));
  }

  @PostMapping("/analyser/tours/{round}/publier")
  @OpenTo(Role.ANALYST)
  ModelAndView publish(@PathVariable long round) {
    return after(round, publishing.publish(new RoundId(round), accounts.getCurrent().id()));
  }

  private ModelAndView after(long round, Result<?> result) {
    RoundPlace place = places.get(round);
    return result.fold(done -> Html.redirect(place.review()), reasons -> refused(round, reasons));
  }

  private ModelAndView refused(long round, List<Reason> reasons) {
    return Html.page(
        "problem/review",
        desk.page(round, ReviewFilter.ALL, null, 0, FormErrors.of(reasons, words)));
  }
}
