package fr.boucle.platform.consultation.web;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.OpeningRules;
import fr.boucle.platform.consultation.Phase;
import fr.boucle.platform.consultation.PhasePlan;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows the forms about what a round promises and when. */
@Component
class RoundForms {
  private final Consultations consultations;
  private final Accounts accounts;
  private final Words words;
  private final Clock clock;

  RoundForms(Consultations consultations, Accounts accounts, Words words, Clock clock) {
    this.consultations = consultations;
    this.accounts = accounts;
    this.words = words;
    this.clock = clock;
  }

  /** Finds the round of an address; an unknown one, or one in another state, is not found. */
  Round find(long id, RoundState state) {
    return find(id, List.of(state));
  }

  /** Finds the round of an address, in any of these states. */
  Round find(long id, List<RoundState> states) {
    try {
      Round round = consultations.getRound(new RoundId(id));
      if (states.contains(round.state())) {
        return round;
      }
    } catch (NoSuchElementException unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unknown);
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** Shows a form as it is stored; a draft without dates is proposed a calendar. */
  ModelAndView stored(String template, Round round, boolean saved) {
    LocalDate today = LocalDate.now(clock);
    List<Phase> phases = round.phases().isEmpty() ? PhasePlan.from(today) : round.phases();
    FormErrors missing =
        round.state() == RoundState.DRAFT
            ? FormErrors.of(OpeningRules.objections(round.charter(), phases, today), words)
            : FormErrors.none();
    return page(
        template, round, RoundForm.of(round.charter(), phases), FormErrors.none(), missing, saved);
  }

  /** Shows a form as it was typed, with what is to mend. */
  ModelAndView typed(String template, Round round, RoundForm form, FormErrors errors) {
    return page(template, round, form, errors, FormErrors.none(), false);
  }

  private ModelAndView page(
      String template,
      Round round,
      RoundForm form,
      FormErrors errors,
      FormErrors missing,
      boolean saved) {
    Consultation consultation = consultations.get(round.consultation());
    return Html.page(
        template,
        new RoundFormPage(
            round.id().value(),
            consultation.slug(),
            consultation.title(),
            round.number(),
            form,
            errors,
            missing,
            accounts.listWithRole(Role.RESPONDENT).stream()
                .map(RoundFormPage.Respondent::of)
                .toList(),
            saved));
  }
}
