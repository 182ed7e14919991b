package fr.boucle.platform.consultation.web;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.ui.Html;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The public page of a round: where it stands, what is promised, when. */
@Controller
class RoundPages {
  private final Consultations consultations;
  private final RoundViews views;
  private final Accounts accounts;

  RoundPages(Consultations consultations, RoundViews views, Accounts accounts) {
    this.consultations = consultations;
    this.views = views;
    this.accounts = accounts;
  }

  @GetMapping("/demarches/{slug}")
  @OpenToEveryone
  ModelAndView current(@PathVariable String slug) {
    Consultation consultation = consultations.findBySlug(slug).orElseThrow(RoundPages::notFound);
    Round round =
        consultations.findCurrentRound(consultation.id()).orElseThrow(RoundPages::notFound);
    return Html.page("consultation/round", views.page(consultation, round));
  }

  @GetMapping("/demarches/{slug}/tours/{number}")
  @OpenToEveryone
  ModelAndView numbered(@PathVariable String slug, @PathVariable int number) {
    Consultation consultation = consultations.findBySlug(slug).orElseThrow(RoundPages::notFound);
    Round round =
        consultations
            .findRound(slug, number)
            .filter(one -> one.state() != RoundState.DRAFT || organiserIsHere())
            .orElseThrow(RoundPages::notFound);
    return Html.page("consultation/round", views.page(consultation, round));
  }

  private boolean organiserIsHere() {
    return accounts
        .findCurrent()
        .filter(account -> account.roles().contains(Role.ORGANISER))
        .isPresent();
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
