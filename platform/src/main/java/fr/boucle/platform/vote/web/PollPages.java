package fr.boucle.platform.vote.web;

import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollState;
import fr.boucle.platform.vote.VotingRight;
import fr.boucle.platform.vote.internal.OpenedBox;
import fr.boucle.platform.vote.internal.RecogniseRight;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
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
  private final Words words;

  PollPages(OpenedBox box, RecogniseRight rights, Accounts accounts, Words words) {
    this.box = box;
    this.rights = rights;
    this.accounts = accounts;
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
        .byCode(poll.id(), code, request.getRemoteAddr())
        .fold(
            right -> enter(request, right),
            reasons -> show(poll, locale, FormErrors.of(reasons, words)));
  }

  @PostMapping("/votations/{id}/compte")
  @OpenToEveryone
  ModelAndView account(@PathVariable long id, HttpServletRequest request) {
    Poll poll = get(id);
    return accounts
        .findCurrent()
        .map(agent -> enter(request, rights.byAccount(poll.id(), agent.id())))
        .orElseGet(() -> Html.redirect("/votations/" + id));
  }

  @GetMapping("/votations/{id}/numeros")
  @OpenToEveryone
  ModelAndView receipts(@PathVariable long id, @RequestParam(defaultValue = "0") int page) {
    Poll poll = closed(id);
    List<String> all = box.listReceipts(poll.id());
    PageRequest asked = PageRequest.of(page, RECEIPTS_SIZE);
    List<String> shown = all.stream().skip(asked.offset()).limit(asked.size()).toList();
    return Html.page("vote/receipts", new ReceiptsPage(poll, new Page<>(shown, asked, all.size())));
  }

  @GetMapping("/votations/{id}/bulletins.pb")
  @OpenToEveryone
  ResponseEntity<String> file(@PathVariable long id) {
    Poll poll = closed(id);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
        .header("Content-Disposition", "attachment; filename=\"votation-%d.pb\"".formatted(id))
        .body(box.write(poll));
  }

  private ModelAndView enter(HttpServletRequest request, VotingRight right) {
    request.getSession(true).setAttribute(BallotPages.RIGHT + right.poll().value(), right);
    return Html.redirect("/votations/" + right.poll().value() + "/bulletin");
  }

  private ModelAndView show(Poll poll, Locale locale, FormErrors errors) {
    return Html.page(
        "vote/poll",
        new PollPage(
            poll,
            box.count(poll.id()),
            box.isOver(poll),
            accounts.findCurrent().isPresent(),
            box.findResult(poll.id()).orElse(null),
            box.explain(poll.id(), locale.getLanguage()),
            errors));
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
