package fr.boucle.platform.consultation.web;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Running a round: going to the next step, closing it, preparing the next one. */
@Controller
class RunPages {
  private static final List<RoundState> ANY = List.of(RoundState.values());

  private final Consultations consultations;
  private final RoundForms forms;
  private final RoundViews views;
  private final RoundTasks tasks;
  private final Accounts accounts;
  private final Words words;

  RunPages(
      Consultations consultations,
      RoundForms forms,
      RoundViews views,
      RoundTasks tasks,
      Accounts accounts,
      Words words) {
    this.consultations = consultations;
    this.forms = forms;
    this.views = views;
    this.tasks = tasks;
    this.accounts = accounts;
    this.words = words;
  }

  @GetMapping("/organiser/tours/{id}")
  @OpenTo(Role.ORGANISER)
  ModelAndView show(@PathVariable long id) {
    Round round = forms.find(id, ANY);
    return round.state() == RoundState.DRAFT
        ? Html.redirect("/organiser/tours/" + id + "/preparation")
        : page(round, FormErrors.none());
  }

  @PostMapping("/organiser/tours/{id}/etape-suivante")
  @OpenTo(Role.ORGANISER)
  ModelAndView advance(@PathVariable long id, @RequestParam int vers) {
    Round round = forms.find(id, RoundState.OPEN);
    if (round.current() != Step.EVALUATE && vers == round.current().rank() + 1) {
      consultations.advance(round.id(), Step.ofRank(vers));
    }
    return Html.redirect("/organiser/tours/" + id);
  }

  @PostMapping("/organiser/tours/{id}/cloture")
  @OpenTo(Role.ORGANISER)
  ModelAndView close(@PathVariable long id) {
    Round round = forms.find(id, RoundState.OPEN);
    return consultations
        .close(round.id(), accounts.getCurrent().id())
        .fold(
            done -> Html.redirect("/organiser/tours/" + id),
            reasons -> page(round, FormErrors.of(reasons, words)));
  }

  private ModelAndView page(Round round, FormErrors refusals) {
    Consultation consultation = consultations.get(round.consultation());
    return Html.page(
        "consultation/run",
        new RunPage(
            views.page(consultation, round),
            tasks.list(consultation, round, accounts.getCurrent()),
            refusals));
  }
}
