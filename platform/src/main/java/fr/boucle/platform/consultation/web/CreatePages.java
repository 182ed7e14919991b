package fr.boucle.platform.consultation.web;

import fr.boucle.platform.consultation.ConsultationId;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.NewConsultation;
import fr.boucle.platform.consultation.internal.Overviews;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.territory.Territories;
import fr.boucle.platform.territory.TerritoryId;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Typed;
import fr.boucle.platform.ui.Words;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Creating a consultation. */
@Controller
class CreatePages {
  private final Consultations consultations;
  private final Overviews overviews;
  private final Territories territories;
  private final Accounts accounts;
  private final Words words;

  CreatePages(
      Consultations consultations,
      Overviews overviews,
      Territories territories,
      Accounts accounts,
      Words words) {
    this.consultations = consultations;
    this.overviews = overviews;
    this.territories = territories;
    this.accounts = accounts;
    this.words = words;
  }

  @GetMapping("/organiser/demarches/nouvelle")
  @OpenTo(Role.ORGANISER)
  ModelAndView form() {
    return page(ConsultationForm.empty(), FormErrors.none());
  }

  @PostMapping("/organiser/demarches/nouvelle")
  @OpenTo(Role.ORGANISER)
  ModelAndView create(@Valid @ModelAttribute("form") ConsultationForm form, BindingResult binding) {
    if (binding.hasErrors()) {
      return page(form, FormErrors.of(binding, words));
    }
    int territory = Typed.number(form.territory(), Integer.MAX_VALUE).orElse(0);
    var consultation =
        new NewConsultation(form.title(), form.summary(), new TerritoryId(territory));
    return consultations
        .create(consultation, accounts.getCurrent().id())
        .fold(
            id -> Html.redirect("/organiser/tours/" + firstRound(id)),
            reasons -> page(form, FormErrors.of(reasons, words)));
  }

  private long firstRound(ConsultationId id) {
    return overviews.listRounds(id).getFirst().id().value();
  }

  private ModelAndView page(ConsultationForm form, FormErrors errors) {
    return Html.page("consultation/create", new CreatePage(form, errors, territories.list()));
  }
}
