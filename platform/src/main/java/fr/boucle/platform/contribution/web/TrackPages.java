package fr.boucle.platform.contribution.web;

import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.contribution.internal.Doorkeeper;
import fr.boucle.platform.contribution.internal.Gate;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.QrCode;
import fr.boucle.platform.ui.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** From a code on a slip of paper to the journey of a contribution. */
@Controller
class TrackPages {
  private final Contributions contributions;
  private final Rounds rounds;
  private final Doorkeeper doorkeeper;
  private final SiteAddress site;
  private final Words words;

  TrackPages(
      Contributions contributions,
      Rounds rounds,
      Doorkeeper doorkeeper,
      SiteAddress site,
      Words words) {
    this.contributions = contributions;
    this.rounds = rounds;
    this.doorkeeper = doorkeeper;
    this.site = site;
    this.words = words;
  }

  @GetMapping("/suivi")
  @OpenToEveryone
  ModelAndView form() {
    return Html.page("contribution/track", new TrackPage("", FormErrors.none()));
  }

  @PostMapping("/suivi")
  @OpenToEveryone
  ModelAndView find(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
    String visitor = request.getRemoteAddr();
    if (!doorkeeper.wouldAdmit(Gate.TRACK, visitor)) {
      return refused(code, "contribution.track.tooMany", HttpStatus.TOO_MANY_REQUESTS);
    }
    Optional<ReadableCode> read = ReadableCode.parse(code);
    if (read.flatMap(contributions::findByCode).isPresent()) {
      return Html.redirect("/suivi/" + read.get());
    }
    doorkeeper.admits(Gate.TRACK, visitor);
    String key = read.isEmpty() ? "contribution.track.notACode" : "contribution.track.unknown";
    return refused(code, key, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @GetMapping("/suivi/{code}/recu")
  @OpenToEveryone
  ModelAndView receipt(@PathVariable String code) {
    Contribution said =
        ReadableCode.parse(code).flatMap(contributions::findByCode).orElseThrow(Rounds::notFound);
    Round round = rounds.get(said.round().value());
    String address = site.of("/suivi/" + said.code());
    return Html.page(
        "contribution/receipt",
        new ReceiptPage(
            said.code().value(),
            rounds.getConsultation(round).at(round),
            said.receivedAt(),
            said.text(),
            round.charter().answerBy(),
            address,
            QrCode.of(address)));
  }

  private ModelAndView refused(String code, String key, HttpStatus status) {
    FormErrors errors = FormErrors.of(List.of(Reason.on("code", key)), words);
    ModelAndView page = Html.page("contribution/track", new TrackPage(code, errors));
    page.setStatus(status);
    return page;
  }
}
