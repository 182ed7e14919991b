package fr.boucle.platform.vote.web;

import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.LoopPlaces;
import fr.boucle.platform.ui.Words;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollState;
import fr.boucle.platform.vote.RightChannel;
import fr.boucle.platform.vote.VotingRight;
import fr.boucle.platform.vote.internal.BallotOrder;
import fr.boucle.platform.vote.internal.CastBallot;
import fr.boucle.platform.vote.internal.OpenedBox;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Filling in and casting a ballot. The right to vote stays in the session, never in an address. */
@Controller
class BallotPages {
  private static final String RIGHT = "vote.right.";
  private static final String RECEIPT = "vote.receipt.";

  /** How long a shared machine shows a receipt before it is ready for the next person. */
  private static final int SHOWN_SECONDS = 60;

  private final OpenedBox box;
  private final CastBallot casting;
  private final LoopPlaces places;
  private final Words words;

  BallotPages(OpenedBox box, CastBallot casting, LoopPlaces places, Words words) {
    this.box = box;
    this.casting = casting;
    this.places = places;
    this.words = words;
  }

  @GetMapping("/votations/{id}/bulletin")
  @OpenToEveryone
  ModelAndView ballot(@PathVariable long id, HttpSession session) {
    Poll poll = get(id);
    Optional<VotingRight> right = right(session, id);
    if (right.isEmpty() || poll.state() == PollState.CLOSED) {
      return Html.redirect("/votations/" + id);
    }
    return show(poll, right.get(), BallotOrder.draw(), List.of(), FormErrors.none());
  }

  @PostMapping("/votations/{id}/bulletin")
  @OpenToEveryone
  ModelAndView cast(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String tirage,
      @RequestParam MultiValueMap<String, String> typed,
      HttpSession session) {
    Poll poll = get(id);
    Optional<VotingRight> right = right(session, id);
    List<String> choices = BallotFields.read(typed);
    if (right.isEmpty() || !tirage.matches("[0-9a-f]{32}")) {
      return Html.redirect("/votations/" + id);
    }
    return casting
        .cast(right.get(), tirage, choices)
        .fold(
            receipt -> {
              session.setAttribute(RECEIPT + id, receipt.value());
              return Html.redirect("/votations/" + id + "/recu");
            },
            reasons -> show(poll, right.get(), tirage, choices, FormErrors.of(reasons, words)));
  }

  @GetMapping("/votations/{id}/recu")
  @OpenToEveryone
  ModelAndView receipt(@PathVariable long id, HttpSession session, HttpServletResponse response) {
    Poll poll = get(id);
    if (!(session.getAttribute(RECEIPT + id) instanceof String receipt)) {
      return Html.redirect("/votations/" + id);
    }
    boolean shared = right(session, id).filter(r -> r.channel() == RightChannel.ROOM).isPresent();
    if (shared) {
      response.setHeader("Refresh", SHOWN_SECONDS + ";url=" + KioskPages.address(id));
    }
    return Html.page("vote/receipt", new ReceiptPage(poll, receipt, shared));
  }

  /** Lets a person fill in the ballot of a right. */
  static ModelAndView enter(HttpServletRequest request, VotingRight right) {
    request.getSession(true).setAttribute(RIGHT + right.poll().value(), right);
    return Html.redirect("/votations/" + right.poll().value() + "/bulletin");
  }

  /** Forgets who voted last on a machine that others use too. */
  static void forget(HttpSession session, long poll) {
    session.removeAttribute(RIGHT + poll);
    session.removeAttribute(RECEIPT + poll);
  }

  private ModelAndView show(
      Poll poll, VotingRight right, String draw, List<String> chosen, FormErrors errors) {
    return Html.page(
        "vote/ballot",
        new BallotPage(
            right.channel() == RightChannel.ROOM
                ? null
                : places.findPlace(poll.subject()).orElse(null),
            poll,
            box.ruleOf(poll),
            right.channel(),
            BallotOrder.of(poll, right),
            draw,
            chosen,
            errors));
  }

  private static Optional<VotingRight> right(HttpSession session, long poll) {
    return session.getAttribute(RIGHT + poll) instanceof VotingRight right
        ? Optional.of(right)
        : Optional.empty();
  }

  private Poll get(long id) {
    return box.find(new PollId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
