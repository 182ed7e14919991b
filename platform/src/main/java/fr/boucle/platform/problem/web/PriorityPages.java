package fr.boucle.platform.problem.web;

import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.internal.DecidePriorities;
import fr.boucle.platform.problem.internal.OpenPriorityPoll;
import fr.boucle.platform.problem.internal.PriorityOrder.Wish;
import fr.boucle.platform.problem.internal.PriorityStore;
import fr.boucle.platform.problem.internal.ReviewStore;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollOption;
import fr.boucle.platform.vote.PollResult;
import fr.boucle.platform.vote.Polls;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The organiser opens the vote, then decides in public what is made of it. */
@Controller
class PriorityPages {
  private static final int USUAL_OPTIONS = 20;
  private static final int USUAL_CHOICES = 3;
  private static final int USUAL_SEATS = 5;
  private static final int USUAL_DAYS = 14;

  private final RoundPlaces places;
  private final ReviewStore review;
  private final PriorityStore priorities;
  private final OpenPriorityPoll opening;
  private final DecidePriorities deciding;
  private final Polls polls;
  private final Accounts accounts;
  private final Words words;
  private final Clock clock;

  PriorityPages(
      RoundPlaces places,
      ReviewStore review,
      PriorityStore priorities,
      OpenPriorityPoll opening,
      DecidePriorities deciding,
      Polls polls,
      Accounts accounts,
      Words words,
      Clock clock) {
    this.places = places;
    this.review = review;
    this.priorities = priorities;
    this.opening = opening;
    this.deciding = deciding;
    this.polls = polls;
    this.accounts = accounts;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/organiser/tours/{round}/votation")
  @OpenTo(Role.ORGANISER)
  ModelAndView poll(@PathVariable long round) {
    RoundPlace place = places.get(round);
    long published = review.sums(place.id()).published();
    String options = String.valueOf(Math.clamp(published, 2, USUAL_OPTIONS));
    String closing =
        clock
            .instant()
            .atZone(clock.getZone())
            .plusDays(USUAL_DAYS)
            .with(LocalTime.of(20, 0))
            .toLocalDateTime()
            .truncatedTo(ChronoUnit.MINUTES)
            .toString();
    var form =
        new PollForm(
            words.text("problem.poll.usualQuestion"),
            options,
            String.valueOf(Math.clamp(published, 1, USUAL_CHOICES)),
            String.valueOf(Math.clamp(published, 1, USUAL_SEATS)),
            closing);
    return Html.page("problem/poll", new PollPage(place, published, form, FormErrors.none()));
  }

  @PostMapping("/organiser/tours/{round}/votation")
  @OpenTo(Role.ORGANISER)
  ModelAndView open(@PathVariable long round, @ModelAttribute PollForm form) {
    RoundPlace place = places.get(round);
    Optional<Instant> closesAt = form.closing(clock.getZone());
    Result<PollId> opened =
        closesAt.isEmpty()
            ? Result.refused(Reason.on("closesAt", "problem.refusal.closesAt"))
            : opening.open(
                place.id(),
                PollForm.text(form.title()),
                form.number(form.options()),
                form.number(form.maxChoices()),
                form.number(form.seats()),
                closesAt.get(),
                accounts.getCurrent().id());
    return opened.fold(
        poll -> Html.redirect("/organiser/votations/" + poll.value()),
        reasons ->
            Html.page(
                "problem/poll",
                new PollPage(
                    place,
                    review.sums(place.id()).published(),
                    form.complete(),
                    FormErrors.of(reasons, words))));
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
