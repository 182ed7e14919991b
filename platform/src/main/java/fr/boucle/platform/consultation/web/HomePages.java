package fr.boucle.platform.consultation.web;

import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.internal.Overviews;
import fr.boucle.platform.consultation.internal.Overviews.Overview;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.territory.Territories;
import fr.boucle.platform.territory.Territory;
import fr.boucle.platform.territory.TerritoryId;
import fr.boucle.platform.ui.Html;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The home page: the consultations, and where each stands in the loop. */
@Controller
class HomePages {
  private static final int PER_PAGE = 12;

  private final Overviews overviews;
  private final Territories territories;
  private final Accounts accounts;

  HomePages(Overviews overviews, Territories territories, Accounts accounts) {
    this.overviews = overviews;
    this.territories = territories;
    this.accounts = accounts;
  }

  @GetMapping("/")
  @OpenToEveryone
  ModelAndView home(@RequestParam(defaultValue = "") String suite) {
    Stretch<Overview> found = overviews.listPublic(Cursor.parse(suite), PER_PAGE);
    Map<TerritoryId, String> names =
        territories.list().stream().collect(Collectors.toMap(Territory::id, Territory::name));
    boolean organiser =
        accounts
            .findCurrent()
            .filter(account -> account.roles().contains(Role.ORGANISER))
            .isPresent();
    return Html.page(
        "consultation/home",
        new HomePage(overviews.countPublic(), found.map(one -> card(one, names)), organiser));
  }

  private static HomePage.HomeCard card(Overview overview, Map<TerritoryId, String> names) {
    Round round =
        overview.rounds().stream()
            .filter(one -> one.state() != RoundState.DRAFT)
            .reduce((earlier, later) -> later)
            .orElseThrow();
    boolean closed = round.state() == RoundState.CLOSED;
    String href = "/demarches/" + overview.consultation().slug();
    return new HomePage.HomeCard(
        overview.consultation().title(),
        href,
        overview.consultation().summary(),
        names.getOrDefault(overview.consultation().territory(), ""),
        round.number(),
        round.current().rank(),
        closed,
        closed ? null : round.phases().get(round.current().rank() - 1).to(),
        closed ? null : round.charter().answerBy(),
        round.collects() ? href + "/contribuer" : null);
  }
}
