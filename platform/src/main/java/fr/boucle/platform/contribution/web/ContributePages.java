package fr.boucle.platform.contribution.web;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.contribution.Channel;
import fr.boucle.platform.contribution.NewContribution;
import fr.boucle.platform.contribution.internal.Doorkeeper;
import fr.boucle.platform.contribution.internal.Gate;
import fr.boucle.platform.contribution.internal.ReceiveContribution;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.territory.Territories;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Contribuer », without account or script. */
@Controller
class ContributePages {
  private final Rounds rounds;
  private final Territories territories;
  private final ReceiveContribution receiving;
  private final Doorkeeper doorkeeper;
  private final Words words;

  ContributePages(
      Rounds rounds,
      Territories territories,
      ReceiveContribution receiving,
      Doorkeeper doorkeeper,
      Words words) {
    this.rounds = rounds;
    this.territories = territories;
    this.receiving = receiving;
    this.doorkeeper = doorkeeper;
    this.words = words;
  }

  @GetMapping("/demarches/{slug}/contribuer")
  @OpenToEveryone
  ModelAndView form(@PathVariable String slug) {
    return page(slug, ContributeForm.empty(), FormErrors.none());
  }

  @PostMapping("/demarches/{slug}/contribuer")
  @OpenToEveryone
  ModelAndView send(
      @PathVariable String slug, @ModelAttribute ContributeForm form, HttpServletRequest request) {
    if (!form.site().isBlank()) {
      return refused(slug, form, List.of(Reason.of("contribution.refusal.robot")));
    }
    if (!doorkeeper.admits(Gate.CONTRIBUTE, request.getRemoteAddr())) {
      return refused(slug, form, List.of(Reason.of("contribution.refusal.tooMany")));
    }
    Round round = rounds.getCurrent(slug);
    var said =
        new NewContribution(round.id(), Channel.WEB, form.text(), form.commune(), form.email());
    return receiving
        .receive(said, form.key())
        .fold(
            receipt -> Html.redirect("/suivi/" + receipt.code() + "/recu"),
            reasons -> refused(slug, form, reasons));
  }

  private ModelAndView refused(String slug, ContributeForm form, List<Reason> reasons) {
    var kept = new ContributeForm(form.text(), form.commune(), form.email(), form.key(), "");
    ModelAndView page = page(slug, kept, FormErrors.of(reasons, words));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(String slug, ContributeForm form, FormErrors errors) {
    Consultation consultation = rounds.getConsultation(slug);
    Round round = rounds.getCurrent(consultation);
    return Html.page(
        "contribution/contribute",
        new ContributePage(
            slug,
            consultation.at(round),
            round.collects(),
            round.charter().open(),
            round.charter().notNegotiable(),
            round.charter().funding(),
            round.charter().answerBy(),
            territories.get(consultation.territory()).communes(),
            form,
            errors));
  }
}
