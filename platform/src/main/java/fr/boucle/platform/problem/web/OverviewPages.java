package fr.boucle.platform.problem.web;

import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.problem.ProblemState;
import fr.boucle.platform.problem.internal.ListStore;
import fr.boucle.platform.problem.internal.MapStore;
import fr.boucle.platform.problem.internal.MapStore.Kin;
import fr.boucle.platform.problem.internal.MapStore.Listed;
import fr.boucle.platform.problem.internal.ReviewStore;
import fr.boucle.platform.problem.internal.ReviewStore.Publication;
import fr.boucle.platform.problem.internal.VoiceStore;
import fr.boucle.platform.ui.Html;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The whole list at a glance: on a map, and by families. Analysts see drafts too. */
@Controller
class OverviewPages {
  private static final int DISCS = 40;
  private static final int FAMILIES = 10;
  private static final int EACH = 8;
  private static final int QUOTES = 3;
  private static final int LIST_SIZE = 30;
  private static final Optional<ProblemState> ANY = Optional.empty();
  private static final Optional<ProblemState> PUBLIC = Optional.of(ProblemState.PUBLISHED);

  private final RoundPlaces places;
  private final Desks desks;
  private final MapStore map;
  private final ListStore lists;
  private final VoiceStore voices;
  private final ReviewStore review;

  OverviewPages(
      RoundPlaces places,
      Desks desks,
      MapStore map,
      ListStore lists,
      VoiceStore voices,
      ReviewStore review) {
    this.places = places;
    this.desks = desks;
    this.map = map;
    this.lists = lists;
    this.voices = voices;
    this.review = review;
  }

  @GetMapping("/analyser/tours/{round}/carte")
  @OpenTo({Role.ANALYST, Role.ORGANISER})
  ModelAndView map(@PathVariable long round) {
    Desk desk = desks.of(round, Desk.Tab.MAP);
    long problems = desk.sums().drafts() + desk.sums().validated() + desk.sums().published();
    return map(desk.place(), desk, ANY, problems);
  }

  @GetMapping("/demarches/{slug}/tours/{number}/problemes/carte")
  @OpenToEveryone
  ModelAndView publicMap(@PathVariable String slug, @PathVariable int number) {
    RoundPlace place = places.get(slug, number);
    return map(place, null, PUBLIC, published(place).problems());
  }

  @GetMapping("/analyser/tours/{round}/familles")
  @OpenTo({Role.ANALYST, Role.ORGANISER})
  ModelAndView families(@PathVariable long round, @RequestParam(defaultValue = "") String suite) {
    Desk desk = desks.of(round, Desk.Tab.FAMILIES);
    return families(desk.place(), desk, ANY, Cursor.parse(suite));
  }

  @GetMapping("/demarches/{slug}/tours/{number}/problemes/familles")
  @OpenToEveryone
  ModelAndView publicFamilies(
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String suite) {
    RoundPlace place = places.get(slug, number);
    published(place);
    return families(place, null, PUBLIC, Cursor.parse(suite));
  }

  @GetMapping("/analyser/tours/{round}/familles/{family}")
  @OpenTo({Role.ANALYST, Role.ORGANISER})
  ModelAndView family(
      @PathVariable long round,
      @PathVariable long family,
      @RequestParam(defaultValue = "") String suite) {
    Desk desk = desks.of(round, Desk.Tab.FAMILIES);
    return family(desk.place(), desk, family, ANY, Cursor.parse(suite));
  }

  @GetMapping("/demarches/{slug}/tours/{number}/problemes/familles/{family}")
  @OpenToEveryone
  ModelAndView publicFamily(
      @PathVariable String slug,
      @PathVariable int number,
      @PathVariable long family,
      @RequestParam(defaultValue = "") String suite) {
    RoundPlace place = places.get(slug, number);
    published(place);
    return family(place, null, family, PUBLIC, Cursor.parse(suite));
  }

  private ModelAndView map(
      RoundPlace place, @Nullable Desk desk, Optional<ProblemState> state, long problems) {
    MapDrawing drawing =
        MapDrawing.of(map.listDots(place.id()), map.listSpots(place.id(), state, DISCS));
    return Html.page("problem/map", new MapPage(place, desk, drawing, problems));
  }

  private ModelAndView families(
      RoundPlace place, @Nullable Desk desk, Optional<ProblemState> state, Cursor cursor) {
    Stretch<Kin> families = map.listFamilies(place.id(), state, cursor, FAMILIES);
    List<Listed> problems =
        map.listProblemsOf(families.items().stream().map(Kin::id).toList(), state, EACH);
    return Html.page(
        "problem/families",
        new FamiliesPage(
            place,
            desk,
            families,
            problems,
            voices.quotesOf(problems.stream().map(Listed::problem).toList(), QUOTES)));
  }

  private ModelAndView family(
      RoundPlace place,
      @Nullable Desk desk,
      long family,
      Optional<ProblemState> state,
      Cursor cursor) {
    String label = map.findFamily(place.id(), family, state).orElseThrow(RoundPlaces::notFound);
    return Html.page(
        "problem/family",
        new FamilyPage(
            place, desk, family, label, lists.listFamily(family, state, cursor, LIST_SIZE)));
  }

  private Publication published(RoundPlace place) {
    return review.findPublication(place.id()).orElseThrow(RoundPlaces::notFound);
  }
}
