package fr.boucle.platform.contribution.web;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.contribution.internal.Counter;
import fr.boucle.platform.contribution.internal.ReadContributions;
import fr.boucle.platform.contribution.internal.Search;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.territory.Commune;
import fr.boucle.platform.territory.Territories;
import fr.boucle.platform.ui.Html;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The public list of what people said in a round. */
@Controller
class ContributionsPages {
  private static final int PAGE = 20;
  private static final int LONGEST_WORDS = 200;

  private final Rounds rounds;
  private final Territories territories;
  private final ReadContributions reading;
  private final Accounts accounts;

  ContributionsPages(
      Rounds rounds, Territories territories, ReadContributions reading, Accounts accounts) {
    this.rounds = rounds;
    this.territories = territories;
    this.reading = reading;
    this.accounts = accounts;
  }

  @GetMapping("/demarches/{slug}/tours/{number}/contributions")
  @OpenToEveryone
  ModelAndView list(
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String commune,
      @RequestParam(defaultValue = "") String mots,
      @RequestParam(defaultValue = "") String suite) {
    Round round = rounds.getPublic(slug, number);
    Consultation consultation = rounds.getConsultation(round);
    List<Commune> communes = territories.get(consultation.territory()).communes();
    var search = new Search(round.id(), known(commune, communes), shorten(mots));
    List<Counter> counts = reading.counts(round.id());
    ReadContributions.Found found = reading.find(search, Cursor.parse(suite), PAGE, counts);
    return Html.page(
        "contribution/list",
        new ContributionsPage(
            consultation.at(round),
            counts.stream().mapToLong(Counter::visible).sum(),
            counts.stream().mapToLong(Counter::refused).sum(),
            places(communes, counts),
            search,
            href(slug, number, search),
            found.stretch().map(new ContributionLines(communes)::line),
            found.total(),
            found.capped(),
            accounts.findCurrent().map(Account::roles).filter(this::mayModerate).isPresent(),
            round.collects() ? "/demarches/%s/contribuer".formatted(slug) : null));
  }

  private boolean mayModerate(Set<Role> roles) {
    return roles.contains(Role.ORGANISER) || roles.contains(Role.ANALYST);
  }

  private static List<ContributionsPage.Place> places(
      List<Commune> communes, List<Counter> counts) {
    return communes.stream()
        .map(commune ->
            new ContributionsPage.Place(
                commune,
                counts.stream()
                    .filter(count -> count.commune().equals(commune.inseeCode()))
                    .mapToLong(Counter::visible)
                    .sum()))
        .toList();
  }

  private static String known(String commune, List<Commune> communes) {
    return communes.stream().anyMatch(one -> one.inseeCode().equals(commune)) ? commune : "";
  }

  private static String shorten(String words) {
    String clean = words.replace('\0', ' ').strip();
    return clean.length() > LONGEST_WORDS ? clean.substring(0, LONGEST_WORDS) : clean;
  }

  private static String href(String slug, int number, Search search) {
    return UriComponentsBuilder.fromPath("/demarches/{slug}/tours/{number}/contributions")
        .queryParam("commune", "{commune}")
        .queryParam("mots", "{mots}")
        .encode()
        .buildAndExpand(slug, number, search.commune(), search.words())
        .toUriString();
  }
}
