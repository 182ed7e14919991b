package fr.boucle.platform.territory.web;

import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.territory.Commune;
import fr.boucle.platform.territory.Territories;
import fr.boucle.platform.territory.internal.KeepTerritories;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Communes and territories, kept by administrators. */
@Controller
class TerritoryPages {
  private static final String PATH = "/administration/territoires";

  private final Territories territories;
  private final KeepTerritories keep;
  private final Words words;

  TerritoryPages(Territories territories, KeepTerritories keep, Words words) {
    this.territories = territories;
    this.keep = keep;
    this.words = words;
  }

  @GetMapping(PATH)
  @OpenTo(Role.ADMINISTRATOR)
  ModelAndView list() {
    return page(CommuneForm.empty(), TerritoryForm.empty(), FormErrors.none());
  }

  @PostMapping(PATH + "/communes")
  @OpenTo(Role.ADMINISTRATOR)
  ModelAndView addCommune(@Valid @ModelAttribute("form") CommuneForm form, BindingResult binding) {
    if (binding.hasErrors()) {
      return page(form, TerritoryForm.empty(), FormErrors.of(binding, words));
    }
    return keep.addCommune(new Commune(form.inseeCode(), form.communeName()))
        .fold(
            done -> Html.redirect(PATH),
            reasons -> page(form, TerritoryForm.empty(), FormErrors.of(reasons, words)));
  }

  @PostMapping(PATH)
  @OpenTo(Role.ADMINISTRATOR)
  ModelAndView addTerritory(
      @Valid @ModelAttribute("form") TerritoryForm form, BindingResult binding) {
    if (binding.hasErrors()) {
      return page(CommuneForm.empty(), form, FormErrors.of(binding, words));
    }
    return keep.addTerritory(form.territoryName(), form.communes())
        .fold(
            done -> Html.redirect(PATH),
            reasons -> page(CommuneForm.empty(), form, FormErrors.of(reasons, words)));
  }

  private ModelAndView page(CommuneForm commune, TerritoryForm territory, FormErrors errors) {
    return Html.page(
        "territory/territories",
        new TerritoriesPage(territories.list(), keep.listCommunes(), commune, territory, errors));
  }
}
