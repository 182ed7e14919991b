package fr.boucle.platform.consultation.web;

import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.internal.Overviews;
import fr.boucle.platform.consultation.internal.Overviews.Overview;
import fr.boucle.platform.consultation.web.OrganisePage.RoundLine;
import fr.boucle.platform.consultation.web.RoundTasks.Place;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.ui.Html;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page of a person who works here. */
@Controller
class OrganisePages {
  private static final int PER_PAGE = 20;
  private static final int FIRST_TASKS = 3;

  /** Each round asks every room, at a cost of two statements a room: only the latest are asked. */
  private static final int ROUNDS_ASKED = 4;

  private final Overviews overviews;
  private final RoundTasks tasks;
  private final Accounts accounts;

  OrganisePages(Overviews overviews, RoundTasks tasks, Accounts accounts) {
    this.overviews = overviews;
    this.tasks = tasks;
    this.accounts = accounts;
  }

  @GetMapping("/organiser")
  @OpenTo({Role.ORGANISER, Role.ANALYST, Role.RESPONDENT, Role.ADMINISTRATOR})
  ModelAndView organise(@RequestParam(defaultValue = "") String suite) {
    Account account = accounts.getCurrent();
    boolean organiser = account.roles().contains(Role.ORGANISER);
    Stretch<Overview> found = overviews.list(Cursor.parse(suite), PER_PAGE);
    List<TaskLine> all = tasks.list(underWay(found.items()), account);
    List<RoundLine> lines =
        found.items().stream().flatMap(one -> lines(one, organiser).stream()).toList();
    return Html.page(
        "consultation/organise",
        new OrganisePage(
            account.name(),
            all.stream().limit(FIRST_TASKS).toList(),
            all.stream().skip(FIRST_TASKS).toList(),
            overviews.count(),
            new Stretch<>(lines, found.before(), found.previous(), found.next()),
            organiser));
  }

  private static List<Place> underWay(List<Overview> overviews) {
    return overviews.stream()
        .flatMap(one -> one.rounds().stream().map(round -> new Place(one.consultation(), round)))
        .filter(place -> place.round().state() != RoundState.CLOSED)
        .limit(ROUNDS_ASKED)
        .toList();
  }

  private static List<RoundLine> lines(Overview overview, boolean organiser) {
    return overview.rounds().reversed().stream()
        .filter(round -> organiser || round.state() != RoundState.DRAFT)
        .map(round -> line(overview, round, organiser))
        .toList();
  }

  private static RoundLine line(Overview overview, Round round, boolean organiser) {
    String slug = overview.consultation().slug();
    return new RoundLine(
        overview.consultation().title(),
        round.number(),
        round.state().name().toLowerCase(Locale.ROOT),
        round.current().rank(),
        round.state() == RoundState.DRAFT
            ? null
            : "/demarches/" + slug + "/tours/" + round.number(),
        organiser ? "/organiser/tours/" + round.id().value() : null);
  }
}
