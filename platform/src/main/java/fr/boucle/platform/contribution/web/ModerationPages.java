package fr.boucle.platform.contribution.web;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.contribution.RefusalMotive;
import fr.boucle.platform.contribution.internal.Counter;
import fr.boucle.platform.contribution.internal.ModerateContribution;
import fr.boucle.platform.contribution.internal.ReadContributions;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.territory.Territories;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Refusing to show a contribution, with its reason, and showing it again. */
@Controller
class ModerationPages {
  private static final int PAGE = 20;

  private final Contributions contributions;
  private final ModerateContribution moderating;
  private final ReadContributions reading;
  private final Rounds rounds;
  private final Territories territories;
  private final Accounts accounts;
  private final Words words;

  ModerationPages(
      Contributions contributions,
      ModerateContribution moderating,
      ReadContributions reading,
      Rounds rounds,
      Territories territories,
      Accounts accounts,
      Words words) {
    this.contributions = contributions;
    this.moderating = moderating;
    this.reading = reading;
    this.rounds = rounds;
    this.territories = territories;
    this.accounts = accounts;
    this.words = words;
  }

  @GetMapping("/organiser/tours/{id}/refusees")
  @OpenTo({Role.ORGANISER, Role.ANALYST})
  ModelAndView refused(@PathVariable long id, @RequestParam(defaultValue = "") String suite) {
    Round round = rounds.get(id);
    Consultation consultation = rounds.getConsultation(round);
    var lines = new ContributionLines(territories.get(consultation.territory()).communes());
    return Html.page(
        "contribution/refused",
        new RefusedPage(
            id,
            consultation.at(round),
            reading.counts(round.id()).stream().mapToLong(Counter::refused).sum(),
            reading.listRefused(round.id(), Cursor.parse(suite), PAGE).map(lines::line)));
  }

  @GetMapping("/organiser/contributions/{id}/moderer")
  @OpenTo({Role.ORGANISER, Role.ANALYST})
  ModelAndView form(@PathVariable long id) {
    return page(find(id), null, "", FormErrors.none());
  }

  @PostMapping("/organiser/contributions/{id}/moderer")
  @OpenTo({Role.ORGANISER, Role.ANALYST})
  ModelAndView refuse(
      @PathVariable long id,
      @RequestParam Optional<RefusalMotive> motive,
      @RequestParam(defaultValue = "") String explanation) {
    Contribution said = find(id);
    if (motive.isEmpty()) {
      Reason none = Reason.on("motive", "contribution.refusal.motive");
      return refusedForm(said, null, explanation, List.of(none));
    }
    return moderating
        .refuse(said, motive.get(), explanation, accounts.getCurrent().id())
        .fold(
            done -> Html.redirect("/organiser/contributions/%d/moderer".formatted(id)),
            reasons -> refusedForm(said, motive.get(), explanation, reasons));
  }

  @PostMapping("/organiser/contributions/{id}/montrer")
  @OpenTo({Role.ORGANISER, Role.ANALYST})
  ModelAndView restore(@PathVariable long id) {
    moderating.restore(find(id), accounts.getCurrent().id());
    return Html.redirect("/organiser/contributions/%d/moderer".formatted(id));
  }

  private ModelAndView refusedForm(
      Contribution said, @Nullable RefusalMotive motive, String explanation, List<Reason> reasons) {
    ModelAndView page = page(said, motive, explanation, FormErrors.of(reasons, words));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(
      Contribution said, @Nullable RefusalMotive motive, String explanation, FormErrors errors) {
    Round round = rounds.get(said.round().value());
    return Html.page(
        "contribution/moderation",
        new ModerationPage(
            said.id().value(),
            said.round().value(),
            rounds.getConsultation(round).at(round),
            said.text(),
            said.receivedAt(),
            contributions.findRefusal(said.id()).orElse(null),
            motive,
            explanation,
            errors));
  }

  private Contribution find(long id) {
    return contributions.list(List.of(new ContributionId(id))).stream()
        .findFirst()
        .orElseThrow(Rounds::notFound);
  }
}
