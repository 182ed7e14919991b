package fr.boucle.platform.problem.web;

import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.internal.OpenPriorityPoll;
import fr.boucle.platform.problem.internal.PriorityPoll;
import fr.boucle.platform.problem.internal.ReviewStore;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import fr.boucle.platform.vote.Polls;
import fr.boucle.platform.vote.RuleOffer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The organiser chooses the rule of the vote on priorities and opens it. */
@Controller
class PollPages {
  private static final int USUAL_OPTIONS = 20;
  private static final int USUAL_CHOICES = 3;
  private static final int USUAL_SEATS = 5;
  private static final int USUAL_DAYS = 14;
  private static final String COST = "cost-";

  private final RoundPlaces places;
  private final ReviewStore review;
  private final OpenPriorityPoll opening;
  private final Polls polls;
  private final Accounts accounts;
  private final Words words;
  private final Clock clock;

  PollPages(
      RoundPlaces places,
      ReviewStore review,
      OpenPriorityPoll opening,
      Polls polls,
      Accounts accounts,
      Words words,
      Clock clock) {
    this.places = places;
    this.review = review;
    this.opening = opening;
    this.polls = polls;
    this.accounts = accounts;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/organiser/tours/{round}/votation/regle")
  @OpenTo(Role.ORGANISER)
  ModelAndView rules(@PathVariable long round) {
    return Html.page("problem/rules", new RulesPage(places.get(round), polls.listRules()));
  }

  @GetMapping("/organiser/tours/{round}/votation")
  @OpenTo(Role.ORGANISER)
  ModelAndView poll(@PathVariable long round, @RequestParam(defaultValue = "") String regle) {
    RoundPlace place = places.get(round);
    long published = review.sums(place.id()).published();
    var form =
        new PollForm(
            words.text("problem.poll.usualQuestion"),
            rule(regle).name(),
            String.valueOf(Math.clamp(published, 2, USUAL_OPTIONS)),
            String.valueOf(Math.clamp(published, 1, USUAL_CHOICES)),
            String.valueOf(Math.clamp(published, 1, USUAL_SEATS)),
            "",
            usualClosing());
    return show(place, form, Map.of(), FormErrors.none());
  }

  @PostMapping("/organiser/tours/{round}/votation")
  @OpenTo(Role.ORGANISER)
  ModelAndView open(
      @PathVariable long round,
      @ModelAttribute PollForm form,
      @RequestParam Map<String, String> typed) {
    RoundPlace place = places.get(round);
    return form.closing(clock.getZone())
        .map(closesAt ->
            opening.open(place.id(), wanted(form, typed, closesAt), accounts.getCurrent().id()))
        .orElseGet(() -> Result.refused(Reason.on("closesAt", "problem.refusal.closesAt")))
        .fold(
            poll -> Html.redirect("/organiser/votations/" + poll.value()),
            reasons -> show(place, form.complete(), typed, FormErrors.of(reasons, words)));
  }

  private PriorityPoll wanted(PollForm form, Map<String, String> typed, Instant closesAt) {
    Map<Long, BigDecimal> costs = new HashMap<>();
    typed.forEach((name, cost) -> {
      if (name.matches(COST + "\\d{1,18}") && !cost.isBlank()) {
        costs.put(Long.valueOf(name.substring(COST.length())), PollForm.euros(cost));
      }
    });
    return new PriorityPoll(
        PollForm.text(form.title()),
        rule(PollForm.text(form.rule())).name(),
        form.number(form.options()),
        form.number(form.maxChoices()),
        form.number(form.seats()),
        PollForm.euros(form.budget()),
        costs,
        closesAt);
  }

  private ModelAndView show(
      RoundPlace place, PollForm form, Map<String, String> typed, FormErrors errors) {
    RuleOffer rule = rule(PollForm.text(form.rule()));
    List<PollPage.Priced> priced =
        rule.spendsBudget()
            ? opening.listCandidates(place.id()).stream()
                .map(problem ->
                    new PollPage.Priced(
                        problem.id().value(),
                        problem.label(),
                        problem.counts().people(),
                        typed.getOrDefault(COST + problem.id().value(), "")))
                .toList()
            : List.of();
    return Html.page(
        "problem/poll",
        new PollPage(place, review.sums(place.id()).published(), rule, form, priced, errors));
  }

  /** The rule of a name, the usual one when there is none of this name. */
  private RuleOffer rule(String name) {
    List<RuleOffer> rules = polls.listRules();
    return rules.stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElse(rules.getFirst());
  }

  private String usualClosing() {
    return clock
        .instant()
        .atZone(clock.getZone())
        .plusDays(USUAL_DAYS)
        .with(LocalTime.of(20, 0))
        .toLocalDateTime()
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }
}
