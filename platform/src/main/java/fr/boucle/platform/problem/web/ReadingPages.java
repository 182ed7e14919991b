package fr.boucle.platform.problem.web;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.DoubleReadingId;
import fr.boucle.platform.problem.internal.DoubleReadingStore;
import fr.boucle.platform.problem.internal.DoubleReadingStore.Waiting;
import fr.boucle.platform.problem.internal.ReadTwice;
import fr.boucle.platform.problem.internal.VoiceStore;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Second readings: what waits for this analyst, what has to be decided, how far readers agree. */
@Controller
class ReadingPages {
  private static final int QUOTES = 5;

  private final Desks desks;
  private final DoubleReadingStore readings;
  private final ReadingLines lines;
  private final VoiceStore quotes;
  private final Voices voices;
  private final ReadTwice twice;
  private final Accounts accounts;
  private final Words words;

  ReadingPages(
      Desks desks,
      DoubleReadingStore readings,
      ReadingLines lines,
      VoiceStore quotes,
      Voices voices,
      ReadTwice twice,
      Accounts accounts,
      Words words) {
    this.desks = desks;
    this.readings = readings;
    this.lines = lines;
    this.quotes = quotes;
    this.voices = voices;
    this.twice = twice;
    this.accounts = accounts;
    this.words = words;
  }

  @GetMapping("/analyser/tours/{round}/lectures")
  @OpenTo({Role.ANALYST, Role.ORGANISER})
  ModelAndView readings(@PathVariable long round) {
    return show(round, FormErrors.none());
  }

  @PostMapping("/analyser/tours/{round}/lectures/{id}/dire")
  @OpenTo(Role.ANALYST)
  ModelAndView read(
      @PathVariable long round,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String note) {
    return after(
        round, twice.read(new DoubleReadingId(id), ReviewForm.verdict(verdict), note, by()));
  }

  @PostMapping("/analyser/tours/{round}/lectures/{id}/decider")
  @OpenTo(Role.ANALYST)
  ModelAndView decide(
      @PathVariable long round,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String raison) {
    return after(
        round, twice.decide(new DoubleReadingId(id), ReviewForm.verdict(decision), raison, by()));
  }

  private ModelAndView after(long round, Result<?> result) {
    return result.fold(
        done -> Html.redirect("/analyser/tours/" + round + "/lectures"),
        reasons -> show(round, FormErrors.of(reasons, words)));
  }

  private ModelAndView show(long round, FormErrors errors) {
    Desk desk = desks.of(round, Desk.Tab.READINGS);
    var id = desk.place().id();
    List<Waiting> waiting = readings.listWaiting(id, by());
    Map<Long, List<String>> strongest =
        quotes.quotesOf(waiting.stream().map(Waiting::problem).toList(), QUOTES);
    Map<Long, String> texts =
        voices.texts(waiting.stream().map(Waiting::contribution).filter(Objects::nonNull).toList());
    return Html.page(
        "problem/readings",
        new ReadingsPage(
            desk,
            waiting,
            strongest,
            texts,
            readings.countGiven(id, by()),
            lines.of(readings.listToDecide(id)),
            lines.of(readings.listOver(id)),
            readings.agreement(id),
            errors));
  }

  private AccountId by() {
    return accounts.getCurrent().id();
  }
}
