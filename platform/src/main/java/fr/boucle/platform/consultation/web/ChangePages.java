package fr.boucle.platform.consultation.web;

import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.internal.AmendCharter;
import fr.boucle.platform.consultation.internal.MovePhases;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import jakarta.validation.Valid;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changing an open round in public: its dates, or what it promises. */
@Controller
class ChangePages {
  private static final String DATES = "consultation/dates";
  private static final String CHARTER = "consultation/charter";

  private final MovePhases movePhases;
  private final AmendCharter amendCharter;
  private final RoundForms forms;
  private final Accounts accounts;
  private final Words words;

  ChangePages(
      MovePhases movePhases,
      AmendCharter amendCharter,
      RoundForms forms,
      Accounts accounts,
      Words words) {
    this.movePhases = movePhases;
    this.amendCharter = amendCharter;
    this.forms = forms;
    this.accounts = accounts;
    this.words = words;
  }

  @GetMapping("/organiser/tours/{id}/dates")
  @OpenTo(Role.ORGANISER)
  ModelAndView dates(@PathVariable long id) {
    return forms.stored(DATES, forms.find(id, RoundState.OPEN), false);
  }

  @PostMapping("/organiser/tours/{id}/dates")
  @OpenTo(Role.ORGANISER)
  ModelAndView move(
      @PathVariable long id, @Valid @ModelAttribute("form") RoundForm form, BindingResult binding) {
    Round round = forms.find(id, RoundState.OPEN);
    return change(
        DATES,
        round,
        form,
        binding,
        reading ->
            movePhases.run(
                round.id(), reading.phases(), form.reason(), accounts.getCurrent().id()));
  }

  @GetMapping("/organiser/tours/{id}/charte")
  @OpenTo(Role.ORGANISER)
  ModelAndView charter(@PathVariable long id) {
    return forms.stored(CHARTER, forms.find(id, RoundState.OPEN), false);
  }

  @PostMapping("/organiser/tours/{id}/charte")
  @OpenTo(Role.ORGANISER)
  ModelAndView amend(
      @PathVariable long id, @Valid @ModelAttribute("form") RoundForm form, BindingResult binding) {
    Round round = forms.find(id, RoundState.OPEN);
    return change(
        CHARTER,
        round,
        form,
        binding,
        reading ->
            amendCharter.run(
                round.id(), reading.charter(), form.reason(), accounts.getCurrent().id()));
  }

  private ModelAndView change(
      String template,
      Round round,
      RoundForm form,
      BindingResult binding,
      Function<RoundFormReading, Result<RoundId>> change) {
    if (binding.hasErrors()) {
      return forms.typed(template, round, form, FormErrors.of(binding, words));
    }
    RoundFormReading reading = RoundFormReading.of(form);
    Result<RoundId> result =
        reading.errors().isEmpty() ? change.apply(reading) : new Result.Refused<>(reading.errors());
    return result.fold(
        done -> Html.redirect("/organiser/tours/" + round.id().value()),
        reasons -> forms.typed(template, round, form, FormErrors.of(reasons, words)));
  }
}
