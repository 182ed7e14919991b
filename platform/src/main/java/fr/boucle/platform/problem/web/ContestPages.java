package fr.boucle.platform.problem.web;

import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.problem.ContestId;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.ui.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** « Mal classé », said by an author from the journey page. */
@Controller
class ContestPages {
  private final Problems problems;

  ContestPages(Problems problems) {
    this.problems = problems;
  }

  @PostMapping("/suivi/{code}/mal-classe")
  @OpenToEveryone
  ModelAndView contest(
      @PathVariable String code,
      @RequestParam long probleme,
      @RequestParam(defaultValue = "") String motif) {
    ReadableCode read = ReadableCode.parse(code).orElseThrow(RoundPlaces::notFound);
    return problems
        .contest(read, new ProblemId(probleme), motif)
        .fold(
            done -> Html.redirect("/suivi/" + read.value() + "?conteste"),
            reasons -> Html.redirect("/suivi/" + read.value() + "?conteste=refus"));
  }

  @PostMapping("/suivi/{code}/mal-classe/{contest}/retirer")
  @OpenToEveryone
  ModelAndView withdraw(@PathVariable String code, @PathVariable long contest) {
    ReadableCode read = ReadableCode.parse(code).orElseThrow(RoundPlaces::notFound);
    return problems
        .withdrawContest(read, new ContestId(contest))
        .fold(
            done -> Html.redirect("/suivi/" + read.value() + "#mal-classe"),
            reasons -> Html.redirect("/suivi/" + read.value() + "?conteste=refus"));
  }
}
