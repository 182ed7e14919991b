package fr.boucle.platform.answer.web;

import fr.boucle.platform.answer.Heard;
import fr.boucle.platform.answer.internal.HearBack;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.ui.Html;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** « Que devient ma contribution ? » for whoever holds the code. */
@Controller
class JourneyPages {
  private final Contributions contributions;
  private final JourneyFacts facts;
  private final HearBack hearing;

  JourneyPages(Contributions contributions, JourneyFacts facts, HearBack hearing) {
    this.contributions = contributions;
    this.facts = facts;
    this.hearing = hearing;
  }

  @GetMapping("/suivi/{code}")
  @OpenToEveryone
  ModelAndView journey(@PathVariable String code, @RequestParam Optional<String> conteste) {
    Contribution contribution = find(code);
    String contested =
        conteste.map(answer -> answer.equals("refus") ? "refused" : "done").orElse("");
    return Html.page("answer/journey", facts.of(contribution, contested));
  }

  @PostMapping("/suivi/{code}/ecoute")
  @OpenToEveryone
  ModelAndView heard(@PathVariable String code, @RequestParam(defaultValue = "") String degre) {
    Contribution contribution = find(code);
    Heard.named(degre).ifPresent(heard -> hearing.record(contribution, heard));
    return Html.redirect("/suivi/" + contribution.code() + "#ecoute");
  }

  private Contribution find(String code) {
    return ReadableCode.parse(code)
        .flatMap(contributions::findByCode)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
