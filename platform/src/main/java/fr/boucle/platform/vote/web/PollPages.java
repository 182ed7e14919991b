package fr.boucle.platform.vote.web;

import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.LoopPlace;
import fr.boucle.platform.ui.LoopPlaces;
import fr.boucle.platform.ui.Words;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollState;
import fr.boucle.platform.vote.RightChannel;
import fr.boucle.platform.vote.RuleOffer;
import fr.boucle.platform.vote.internal.OpenedBox;
import fr.boucle.platform.vote.internal.RecogniseRight;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A poll as everyone sees it: how to vote, then what came out, with the means to count again. */
@Controller
class PollPages {
  private static final int RECEIPTS_SIZE = 200;

  private final OpenedBox box;
  private final RecogniseRight rights;
  private final Accounts accounts;
  private final LoopPlaces places;
  private final Words words;

  PollPages(
      OpenedBox box, RecogniseRight rights, Accounts accounts, LoopPlaces places, Words words) {
    this.box = box;
    this.rights = rights;
    this.accounts = accounts;
    this.places = places;
    this.words = words;
  }

  @GetMapping("/votations/{id}")
  @OpenToEveryone
  ModelAndView poll(@PathVariable long id, Locale locale) {
    return show(get(id), locale, FormErrors.none());
  }

  @PostMapping("/votations/{id}/code")
  @OpenToEveryone
  ModelAndView code(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      Locale locale) {
    Poll poll = get(id);
    return rights
        .byCode(poll.id(), code, request.getRemoteAddr(), RightChannel.CODE)
        .fold(
            right -> BallotPages.enter(request, right),
            reasons -> show(poll, locale, FormErrors.of(reasons, words)));
  }

  @PostMapping("/votations/{id}/compte")
  @OpenToEveryone
  ModelAndView account(@PathVariable long id, HttpServletRequest request) {
    Poll poll = get(id);
    return accounts
        .findCurrent()
        .map(agent -> BallotPages.enter(request, rights.byAccount(poll.id(), agent.id())))
        .orElseGet(() -> Html.redirect("/votations/" + id));
  }

  @GetMapping("/votations/{id}/numeros")
  @OpenToEveryone
  ModelAndView receipts(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "") String numero) {
    Poll poll = closed(id);
    String asked = numero.strip();
    boolean found =
        ReadableCode.parse(asked).filter(code -> box.isCounted(poll.id(), code)).isPresent();
    return Html.page(
        "vote/receipts",
        new ReceiptsPage(
            place(poll),
            poll,
            box.listReceipts(poll.id(), PageRequest.of(page, RECEIPTS_SIZE)),
            asked,
            found));
  }

  @GetMapping("/votations/{id}/bulletins.pb")
  @OpenToEveryone
  void file(@PathVariable long id, HttpServletResponse response) throws IOException {
    Poll poll = closed(id);
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"%s\"".formatted(ResultPage.file(poll.id())));
    box.write(poll, response.getWriter());
  }

  @GetMapping("/votations/{id}/resultat.json")
  @OpenToEveryone
  ResponseEntity<String> resultFile(@PathVariable long id) {
    Poll poll = closed(id);
    return box.findResultFile(poll.id())
        .map(file ->
            ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"%s\"".formatted(ResultPage.resultFile(poll.id())))
                .body(file))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView show(Poll poll, Locale locale, FormErrors errors) {
    RuleOffer rule = box.ruleOf(poll);
    return box.findResult(poll.id())
        .map(result ->
            Html.page(
                "vote/result",
                new ResultPage(
                    place(poll),
                    poll,
                    rule,
                    result,
                    box.explain(poll.id(), locale.getLanguage()).orElseThrow(),
                    box.findResultFile(poll.id()).isPresent())))
        .orElseGet(() ->
            Html.page(
                "vote/poll",
                new PollPage(
                    place(poll),
                    poll,
                    rule,
                    box.count(poll.id()),
                    box.isOver(poll),
                    accounts.findCurrent().isPresent(),
                    errors)));
  }

  private @Nullable LoopPlace place(Poll poll) {
    return places.findPlace(poll.subject()).orElse(null);
  }

  private Poll closed(long id) {
    Poll poll = get(id);
    if (poll.state() != PollState.CLOSED) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return poll;
  }

  private Poll get(long id) {
    return box.find(new PollId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
