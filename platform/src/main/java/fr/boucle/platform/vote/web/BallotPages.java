package fr.boucle.platform.vote.web;

import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollState;
import fr.boucle.platform.vote.VotingRight;
import fr.boucle.platform.vote.internal.BallotOrder;
import fr.boucle.platform.vote.internal.CastBallot;
import fr.boucle.platform.vote.internal.OpenedBox;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Filling in and casting a ballot. The right to vote stays in the session, never in an address. */
@Controller
class BallotPages {
  static final String RIGHT = "vote.right.";
  private static final String RECEIPT = "vote.receipt.";

  private final OpenedBox box;
  private final CastBallot casting;
  private final Words words;

  BallotPages(OpenedBox box, CastBallot casting, Words words) {
    this.box = box;
    this.casting = casting;
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
      @RequestParam(required = false) @Nullable List<String> choix,
      HttpSession session) {
    Poll poll = get(id);
    Optional<VotingRight> right = right(session, id);
    List<String> choices = choix == null ? List.of() : choix;
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
  ModelAndView receipt(@PathVariable long id, HttpSession session) {
    Poll poll = get(id);
    return session.getAttribute(RECEIPT + id) instanceof String receipt
        ? Html.page("vote/receipt", new ReceiptPage(poll, receipt))
        : Html.redirect("/votations/" + id);
  }

  private static ModelAndView show(
      Poll poll, VotingRight right, String draw, List<String> chosen, FormErrors errors) {
    return Html.page(
        "vote/ballot", new BallotPage(poll, BallotOrder.of(poll, right), draw, chosen, errors));
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
