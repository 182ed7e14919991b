package fr.boucle.platform.consultation.web;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Preparing a round and opening it. */
@Controller
class PreparePages {
  private static final String TEMPLATE = "consultation/prepare";
  private static final String OPEN = "open";

  private final Consultations consultations;
  private final RoundForms forms;
  private final Accounts accounts;
  private final Words words;

  PreparePages(Consultations consultations, RoundForms forms, Accounts accounts, Words words) {
    this.consultations = consultations;
    this.forms = forms;
    this.accounts = accounts;
    this.words = words;
  }

  @GetMapping("/organiser/tours/{id}/preparation")
  @OpenTo(Role.ORGANISER)
  ModelAndView form(@PathVariable long id, @RequestParam Optional<String> enregistre) {
    return forms.stored(TEMPLATE, forms.find(id, RoundState.DRAFT), enregistre.isPresent());
  }

  @PostMapping("/organiser/tours/{id}/preparation")
  @OpenTo(Role.ORGANISER)
  ModelAndView save(
      @PathVariable long id,
      @Valid @ModelAttribute("form") RoundForm form,
      BindingResult binding,
      @RequestParam(defaultValue = "save") String act) {
    Round round = forms.find(id, RoundState.DRAFT);
    if (binding.hasErrors()) {
      return forms.typed(TEMPLATE, round, form, FormErrors.of(binding, words));
    }
    return run(round.id(), RoundFormReading.of(form), act.equals(OPEN))
        .fold(
            done -> Html.redirect(next(id, act)),
            reasons -> forms.typed(TEMPLATE, round, form, FormErrors.of(reasons, words)));
  }

  private Result<RoundId> run(RoundId id, RoundFormReading reading, boolean open) {
    if (!reading.errors().isEmpty()) {
      return new Result.Refused<>(reading.errors());
    }
    AccountId by = accounts.getCurrent().id();
    Result<RoundId> saved = consultations.prepare(id, reading.charter(), reading.phases());
    return open && saved instanceof Result.Accepted ? consultations.open(id, by) : saved;
  }

  private static String next(long id, String act) {
    return act.equals(OPEN)
        ? "/organiser/tours/" + id
        : "/organiser/tours/" + id + "/preparation?enregistre";
  }
}
