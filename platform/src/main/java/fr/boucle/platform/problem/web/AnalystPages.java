package fr.boucle.platform.problem.web;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.ModelChoice;
import fr.boucle.platform.problem.internal.PublishProblems;
import fr.boucle.platform.problem.internal.RequestAnalysis;
import fr.boucle.platform.problem.internal.Review;
import fr.boucle.platform.problem.internal.ReviewStore;
import fr.boucle.platform.problem.internal.VoiceStore;
import fr.boucle.platform.problem.internal.VoiceStore.Apart;
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
  private final Desks desks;
  private final ReviewStore review;
  private final VoiceStore store;
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
      Desks desks,
      ReviewStore review,
      VoiceStore store,
      Voices voices,
      RequestAnalysis analysis,
      Review acts,
      PublishProblems publishing,
      Accounts accounts,
      Words words) {
    this.consultations = consultations;
    this.places = places;
    this.desk = desk;
    this.desks = desks;
    this.review = review;
    this.store = store;
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
      @RequestParam(defaultValue = "") String canal,
      @RequestParam(defaultValue = "") String suite,
      @RequestParam(required = false) @Nullable Long probleme,
      @RequestParam(defaultValue = "") String voix) {
    ReviewFilter filter = ReviewFilter.of(etat, commune, canal, suite);
    return Html.page(
        "problem/review",
        desk.page(round, filter, probleme, Cursor.parse(voix), FormErrors.none()));
  }

  @GetMapping("/analyser/tours/{round}/isolees")
  @OpenTo({Role.ANALYST, Role.ORGANISER})
  ModelAndView isolated(
      @PathVariable long round,
      @RequestParam(defaultValue = "") String commune,
      @RequestParam(defaultValue = "") String canal,
      @RequestParam(defaultValue = "") String suite) {
    Desk open = desks.of(round, Desk.Tab.ISOLATED);
    ReviewFilter filter = ReviewFilter.of("", commune, canal, suite);
    var alone =
        store.listAlone(
            open.place().id(), Apart.ISOLATED, filter.part(), filter.cursor(), ALONE_SIZE);
    return Html.page(
        "problem/isolated",
        new IsolatedPage(
            open.place(), open, filter, voices.alone(open.place(), alone), open.sums().isolated()));
  }

  @GetMapping("/analyser/tours/{round}/actes")
  @OpenTo({Role.ANALYST, Role.ORGANISER})
  ModelAndView history(@PathVariable long round) {
    Desk open = desks.of(round, Desk.Tab.HISTORY);
    return Html.page("problem/history", new HistoryPage(open, desks.history(open.place())));
  }

  @PostMapping("/analyser/tours/{round}/reperer")
  @OpenTo(Role.ANALYST)
  ModelAndView detect(
      @PathVariable long round, @RequestParam(defaultValue = "NOT_OFFERED") ModelChoice modele) {
    return after(round, analysis.request(new RoundId(round), accounts.getCurrent().id(), modele));
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
    return Html.page("problem/review", desk.refused(round, FormErrors.of(reasons, words)));
  }
}
