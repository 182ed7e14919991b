package fr.boucle.platform.contribution.web;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.contribution.Channel;
import fr.boucle.platform.contribution.NewContribution;
import fr.boucle.platform.contribution.internal.ReceiveContribution;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.territory.Territories;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Typing pages of notebooks, telephone calls and what people say at a counter. */
@Controller
class EntryPages {
  private final Rounds rounds;
  private final Territories territories;
  private final ReceiveContribution receiving;
  private final Words words;

  EntryPages(Rounds rounds, Territories territories, ReceiveContribution receiving, Words words) {
    this.rounds = rounds;
    this.territories = territories;
    this.receiving = receiving;
    this.words = words;
  }

  @GetMapping("/organiser/tours/{id}/saisir")
  @OpenTo({Role.ORGANISER, Role.ANALYST, Role.RESPONDENT})
  ModelAndView form(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Channel canal,
      @RequestParam(defaultValue = "") String commune,
      @RequestParam(defaultValue = "") String recu) {
    String received = ReadableCode.parse(recu).map(ReadableCode::value).orElse("");
    return page(id, received, new EntryForm(canal, "", commune, "", ""), FormErrors.none());
  }

  @PostMapping("/organiser/tours/{id}/saisir")
  @OpenTo({Role.ORGANISER, Role.ANALYST, Role.RESPONDENT})
  ModelAndView send(@PathVariable long id, @ModelAttribute EntryForm form) {
    var said =
        new NewContribution(
            rounds.get(id).id(), form.channel(), form.text(), form.commune(), form.email());
    return receiving
        .receive(said, form.key())
        .fold(
            receipt ->
                Html.redirect(
                    "/organiser/tours/%d/saisir?recu=%s&canal=%s&commune=%s"
                        .formatted(id, receipt.code(), form.channel(), safe(form.commune()))),
            reasons -> refused(id, form, reasons));
  }

  private ModelAndView refused(long id, EntryForm form, List<Reason> reasons) {
    ModelAndView page = page(id, "", form, FormErrors.of(reasons, words));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(long id, String received, EntryForm form, FormErrors errors) {
    Round round = rounds.get(id);
    Consultation consultation = rounds.getConsultation(round);
    return Html.page(
        "contribution/entry",
        new EntryPage(
            id,
            consultation.at(round),
            round.state() == RoundState.OPEN,
            EntryForm.CHANNELS,
            territories.get(consultation.territory()).communes(),
            received,
            form,
            errors));
  }

  private static String safe(String commune) {
    return commune.replaceAll("[^0-9AB]", "");
  }
}
