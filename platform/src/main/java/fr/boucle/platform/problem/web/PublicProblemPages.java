package fr.boucle.platform.problem.web;

import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.ProblemState;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.problem.internal.ListStore;
import fr.boucle.platform.problem.internal.OpenPriorityPoll;
import fr.boucle.platform.problem.internal.ReadingModels;
import fr.boucle.platform.problem.internal.ReviewStore;
import fr.boucle.platform.problem.internal.RunStore;
import fr.boucle.platform.problem.internal.VoiceStore;
import fr.boucle.platform.problem.internal.VoiceStore.Apart;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.vote.Polls;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What everyone can read of the problems. */
@Controller
class PublicProblemPages {
  private static final int LIST_SIZE = 20;
  private static final int VOICES_SIZE = 25;
  private static final int QUOTES = 3;

  private final RoundPlaces places;
  private final ReviewStore review;
  private final ListStore lists;
  private final VoiceStore store;
  private final Problems problems;
  private final Voices voices;
  private final RunStore runs;
  private final ReadingModels models;
  private final Polls polls;
  private final ProblemExport export;
  private final MeasuredQuality quality = MeasuredQuality.read();

  PublicProblemPages(
      RoundPlaces places,
      ReviewStore review,
      ListStore lists,
      VoiceStore store,
      Problems problems,
      Voices voices,
      RunStore runs,
      ReadingModels models,
      Polls polls,
      ProblemExport export) {
    this.places = places;
    this.review = review;
    this.lists = lists;
    this.store = store;
    this.problems = problems;
    this.voices = voices;
    this.runs = runs;
    this.models = models;
    this.polls = polls;
    this.export = export;
  }

  @GetMapping("/demarches/{slug}/tours/{number}/problemes")
  @OpenToEveryone
  ModelAndView list(
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String commune,
      @RequestParam(defaultValue = "") String canal,
      @RequestParam(defaultValue = "") String suite) {
    RoundPlace place = places.get(slug, number);
    ReviewFilter filter = ReviewFilter.of("", commune, canal, suite);
    Stretch<Finding> list =
        lists.listPublished(place.id(), filter.part(), filter.cursor(), LIST_SIZE);
    List<Long> ids = list.items().stream().map(problem -> problem.id().value()).toList();
    return Html.page(
        "problem/list",
        new PublicListPage(
            place,
            review.findPublication(place.id()).orElse(null),
            filter,
            list,
            store.quotesOf(ids, QUOTES),
            store.communesOf(ids)));
  }

  @GetMapping("/demarches/{slug}/tours/{number}/problemes/non-regroupees")
  @OpenToEveryone
  ModelAndView ungrouped(
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String commune,
      @RequestParam(defaultValue = "") String canal,
      @RequestParam(defaultValue = "") String suite) {
    RoundPlace place = places.get(slug, number);
    long total =
        review
            .findPublication(place.id())
            .map(ReviewStore.Publication::ungrouped)
            .orElseThrow(RoundPlaces::notFound);
    ReviewFilter filter = ReviewFilter.of("", commune, canal, suite);
    var alone =
        store.listAlone(place.id(), Apart.UNGROUPED, filter.part(), filter.cursor(), VOICES_SIZE);
    return Html.page(
        "problem/isolated",
        new IsolatedPage(place, null, filter, voices.alone(place, alone), total));
  }

  @GetMapping("/demarches/{slug}/tours/{number}/problemes.csv")
  @OpenToEveryone
  void csv(@PathVariable String slug, @PathVariable int number, HttpServletResponse response)
      throws IOException {
    export.write(places.get(slug, number), response);
  }

  @GetMapping("/problemes/{id}")
  @OpenToEveryone
  ModelAndView one(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String commune,
      @RequestParam(defaultValue = "") String canal,
      @RequestParam(defaultValue = "") String voix) {
    ProblemId problemId = new ProblemId(id);
    RoundPlace place =
        places.get(
            problems.findPublished(problemId).orElseThrow(RoundPlaces::notFound).round().value());
    Finding problem =
        lists
            .find(place.id(), problemId)
            .filter(found -> found.state() == ProblemState.PUBLISHED)
            .orElseThrow(RoundPlaces::notFound);
    ReviewFilter filter = ReviewFilter.of("", commune, canal, voix);
    return Html.page(
        "problem/one",
        new ProblemPage(
            place,
            filter,
            voices.evidence(place, problem, filter.part(), filter.cursor()),
            polls
                .findAbout(OpenPriorityPoll.subject(place.id()))
                .map(poll -> poll.id().value())
                .orElse(null)));
  }

  @GetMapping("/comment-ca-marche")
  @OpenToEveryone
  ModelAndView how() {
    Optional<AnalysisRun> run = runs.findLastDone();
    return Html.page(
        "problem/how",
        new HowPage(run.orElse(null), run.flatMap(models::findReaderOf).orElse(null), quality));
  }
}
