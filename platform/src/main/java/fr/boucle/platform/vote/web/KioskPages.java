package fr.boucle.platform.vote.web;

import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollState;
import fr.boucle.platform.vote.RightChannel;
import fr.boucle.platform.vote.internal.OpenedBox;
import fr.boucle.platform.vote.internal.RecogniseRight;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Voting on a machine that others use too (« borne », « salle »): the same codes and the same box.
 * Its first page forgets the person before.
 */
@Controller
class KioskPages {
  private final OpenedBox box;
  private final RecogniseRight rights;
  private final Words words;

  KioskPages(OpenedBox box, RecogniseRight rights, Words words) {
    this.box = box;
    this.rights = rights;
    this.words = words;
  }

  static String address(long poll) {
    return "/votations/%d/borne".formatted(poll);
  }

  @GetMapping("/votations/{id}/borne")
  @OpenToEveryone
  ModelAndView start(@PathVariable long id, HttpServletRequest request) {
    BallotPages.forget(request.getSession(true), id);
    return show(get(id), FormErrors.none());
  }

  @PostMapping("/votations/{id}/borne")
  @OpenToEveryone
  ModelAndView code(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request) {
    Poll poll = get(id);
    return rights
        .byCode(poll.id(), code, request.getRemoteAddr(), RightChannel.ROOM)
        .fold(
            right -> BallotPages.enter(request, right),
            reasons -> show(poll, FormErrors.of(reasons, words)));
  }

  private ModelAndView show(Poll poll, FormErrors errors) {
    return poll.state() == PollState.CLOSED || box.isOver(poll)
        ? Html.redirect("/votations/" + poll.id().value())
        : Html.page("vote/kiosk", new KioskPage(poll, box.ruleOf(poll), errors));
  }

  private Poll get(long id) {
    return box.find(new PollId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
