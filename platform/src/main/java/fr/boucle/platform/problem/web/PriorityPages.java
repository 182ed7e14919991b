package fr.boucle.platform.problem.web;

import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.problem.internal.DecidePriorities;
import fr.boucle.platform.problem.internal.OpenPriorityPoll;
import fr.boucle.platform.problem.internal.PriorityOrder.Wish;
import fr.boucle.platform.problem.internal.PriorityStore;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollOption;
import fr.boucle.platform.vote.PollResult;
import fr.boucle.platform.vote.Polls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The organiser decides in public what is made of the vote. */
@Controller
class PriorityPages {
  private final RoundPlaces places;
  private final PriorityStore priorities;
  private final DecidePriorities deciding;
  private final Polls polls;
  private final Accounts accounts;
  private final Words words;

  PriorityPages(
      RoundPlaces places,
      PriorityStore priorities,
      DecidePriorities deciding,
      Polls polls,
      Accounts accounts,
      Words words) {
    this.places = places;
    this.priorities = priorities;
    this.deciding = deciding;
    this.polls = polls;
    this.accounts = accounts;
    this.words = words;
  }

  @GetMapping("/organiser/tours/{round}/priorites")
  @OpenTo(Role.ORGANISER)
  ModelAndView priorities(@PathVariable long round) {
    return show(places.get(round), Map.of(), FormErrors.none());
  }

  @PostMapping("/organiser/tours/{round}/priorites")
  @OpenTo(Role.ORGANISER)
  ModelAndView decide(@PathVariable long round, @RequestParam Map<String, String> typed) {
    RoundPlace place = places.get(round);
    List<Wish> wishes = lines(place, typed).stream().map(PriorityPages::wish).toList();
    return deciding
        .decide(
            place.id(),
            wishes,
            words.text("problem.priority.makesRoom"),
            accounts.getCurrent().id())
        .fold(
            done -> Html.redirect(place.problems()),
            reasons -> show(place, typed, FormErrors.of(reasons, words)));
  }

  private ModelAndView show(RoundPlace place, Map<String, String> typed, FormErrors errors) {
    Optional<Poll> poll = polls.findAbout(OpenPriorityPoll.subject(place.id()));
    return Html.page(
        "problem/priorities",
        new PrioritiesPage(
            place,
            poll.orElse(null),
            poll.map(found -> polls.countBallots(found.id())).orElse(0L),
            priorities.findDecidedAt(place.id()).orElse(null),
            lines(place, typed),
            errors));
  }

  private List<PrioritiesPage.Line> lines(RoundPlace place, Map<String, String> typed) {
    Optional<Poll> poll = polls.findAbout(OpenPriorityPoll.subject(place.id()));
    Optional<PollResult> result = poll.flatMap(found -> polls.findResult(found.id()));
    if (poll.isEmpty() || result.isEmpty()) {
      return List.of();
    }
    Map<String, String> labels = new HashMap<>();
    for (PollOption option : poll.get().options()) {
      labels.put(option.key(), option.title());
    }
    return result.get().ranking().stream()
        .map(ranked ->
            new PrioritiesPage.Line(
                Long.parseLong(ranked.key()),
                labels.getOrDefault(ranked.key(), ranked.key()),
                ranked.rank(),
                ranked.votes(),
                ranked.tied(),
                typed.getOrDefault("rank-" + ranked.key(), String.valueOf(ranked.rank())),
                typed.containsKey("drop-" + ranked.key()),
                typed.getOrDefault("reason-" + ranked.key(), "")))
        .toList();
  }

  private static Wish wish(PrioritiesPage.Line line) {
    return new Wish(line.problem(), line.label(), line.voteRank(), rank(line), line.reason());
  }

  private static @Nullable Integer rank(PrioritiesPage.Line line) {
    String digits = line.rank().strip();
    return line.dropped() ? null : digits.matches("\\d{1,4}") ? Integer.valueOf(digits) : 0;
  }
}
