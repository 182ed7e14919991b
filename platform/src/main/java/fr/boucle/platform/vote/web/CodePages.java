package fr.boucle.platform.vote.web;

import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.QrCode;
import fr.boucle.platform.ui.Typed;
import fr.boucle.platform.ui.Words;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.internal.IssueCodes;
import fr.boucle.platform.vote.internal.OpenedBox;
import fr.boucle.platform.vote.internal.PrintBallots;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Batches of voting codes. The answer to a request for codes is the codes themselves, on slips or
 * as a file: they are not kept, so no later page could show them.
 */
@Controller
class CodePages {
  private static final int BATCHES_SIZE = 20;

  private final OpenedBox box;
  private final IssueCodes issuing;
  private final PrintBallots printing;
  private final Accounts accounts;
  private final Words words;

  CodePages(
      OpenedBox box, IssueCodes issuing, PrintBallots printing, Accounts accounts, Words words) {
    this.box = box;
    this.issuing = issuing;
    this.printing = printing;
    this.accounts = accounts;
    this.words = words;
  }

  @GetMapping("/organiser/votations/{id}")
  @OpenTo(Role.ORGANISER)
  ModelAndView codes(@PathVariable long id, @RequestParam(defaultValue = "0") int page) {
    return show(get(id), page, "", "100", FormErrors.none());
  }

  @PostMapping("/organiser/votations/{id}/codes")
  @OpenTo(Role.ORGANISER)
  @Nullable ModelAndView issue(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") String count,
      @RequestParam(defaultValue = "") String format,
      HttpServletResponse response)
      throws IOException {
    Poll poll = get(id);
    boolean ballots = format.equals("bulletins");
    int number = Typed.number(count, Integer.MAX_VALUE).orElse(0);
    response.setHeader("Cache-Control", "no-store");
    var issued =
        issuing.issue(
            poll.id(),
            label,
            number,
            ballots ? PrintBallots.MOST : IssueCodes.MOST,
            accounts.getCurrent().id());
    if (issued instanceof Result.Refused<?>(List<Reason> reasons)) {
      return show(poll, 0, label, count, FormErrors.of(reasons, words));
    }
    List<ReadableCode> codes = issued.fold(list -> list, refused -> List.of());
    if (format.equals("csv")) {
      writeFile(poll, codes, response);
      return null;
    }
    return ballots ? ballots(poll, codes) : slips(poll, codes);
  }

  private ModelAndView slips(Poll poll, List<ReadableCode> codes) {
    return Html.page(
        "vote/slips",
        new SlipsPage(poll, address(poll), codes.stream().map(ReadableCode::value).toList()));
  }

  private ModelAndView ballots(Poll poll, List<ReadableCode> codes) {
    return Html.page(
        "vote/papers",
        new PaperBallotsPage(
            poll,
            box.ruleOf(poll),
            address(poll),
            QrCode.of(address(poll)),
            printing.of(poll, codes)));
  }

  @PostMapping("/organiser/votations/{id}/codes/{batch}/annuler")
  @OpenTo(Role.ORGANISER)
  ModelAndView cancel(@PathVariable long id, @PathVariable long batch) {
    issuing.cancel(get(id).id(), batch);
    return Html.redirect("/organiser/votations/" + id);
  }

  private ModelAndView show(Poll poll, int page, String label, String count, FormErrors errors) {
    return Html.page(
        "vote/codes",
        new CodesPage(
            poll,
            box.count(poll.id()),
            issuing.list(poll.id(), PageRequest.of(page, BATCHES_SIZE)),
            label,
            count,
            errors));
  }

  private void writeFile(Poll poll, List<ReadableCode> codes, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"codes-votation-%d.csv\"".formatted(poll.id().value()));
    var writer = response.getWriter();
    writer.write(words.text("vote.codes.csv") + "\r\n");
    for (ReadableCode code : codes) {
      writer.write(code.value() + ";" + address(poll) + "\r\n");
    }
    writer.flush();
  }

  private static String address(Poll poll) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/votations/" + poll.id().value())
        .toUriString();
  }

  private Poll get(long id) {
    return box.find(new PollId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
