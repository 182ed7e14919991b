package fr.boucle.platform.vote.web;

import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.RightChannel;
import fr.boucle.platform.vote.VotingRight;
import fr.boucle.platform.vote.internal.BallotOrder;
import fr.boucle.platform.vote.internal.CastBallot;
import fr.boucle.platform.vote.internal.OpenedBox;
import fr.boucle.platform.vote.internal.RecogniseRight;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * An agent copies paper ballots into the box. The code printed on the paper is the right that is
 * used: a person who also votes online with it casts one ballot only.
 */
@Controller
class PaperPages {
  private static final String RIGHT = "vote.paper.";
  private static final String RECEIPT = "vote.paper.receipt.";

  private final OpenedBox box;
  private final RecogniseRight rights;
  private final CastBallot casting;
  private final Accounts accounts;
  private final Words words;

  PaperPages(
      OpenedBox box, RecogniseRight rights, CastBallot casting, Accounts accounts, Words words) {
    this.box = box;
    this.rights = rights;
    this.casting = casting;
    this.accounts = accounts;
    this.words = words;
  }

  @GetMapping("/organiser/votations/{id}/papier")
  @OpenTo(Role.ORGANISER)
  ModelAndView start(@PathVariable long id, HttpSession session) {
    Poll poll = get(id);
    String receipt = (String) session.getAttribute(RECEIPT + id);
    session.removeAttribute(RECEIPT + id);
    session.removeAttribute(RIGHT + id);
    return show(poll, receipt, FormErrors.none());
  }

  @PostMapping("/organiser/votations/{id}/papier")
  @OpenTo(Role.ORGANISER)
  ModelAndView code(
      @PathVariable long id, @RequestParam(defaultValue = "") String code, HttpSession session) {
    Poll poll = get(id);
    String agent = "account " + accounts.getCurrent().id().value();
    return rights
        .byCode(poll.id(), code, agent, RightChannel.PAPER)
        .fold(
            right -> {
              session.setAttribute(RIGHT + id, right);
              return Html.redirect("/organiser/votations/%d/papier/bulletin".formatted(id));
            },
            reasons -> show(poll, null, FormErrors.of(reasons, words)));
  }

  @GetMapping("/organiser/votations/{id}/papier/bulletin")
  @OpenTo(Role.ORGANISER)
  ModelAndView ballot(@PathVariable long id, HttpSession session) {
    Poll poll = get(id);
    return right(session, id)
        .map(right -> show(poll, right, BallotOrder.draw(), List.of(), FormErrors.none()))
        .orElseGet(() -> back(id));
  }

  @PostMapping("/organiser/votations/{id}/papier/bulletin")
  @OpenTo(Role.ORGANISER)
  ModelAndView cast(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String tirage,
      @RequestParam MultiValueMap<String, String> typed,
      HttpSession session) {
    Poll poll = get(id);
    Optional<VotingRight> right = right(session, id);
    List<String> choices = BallotFields.read(typed);
    if (right.isEmpty() || !tirage.matches("[0-9a-f]{32}")) {
      return back(id);
    }
    return casting
        .cast(right.get(), tirage, choices)
        .fold(
            receipt -> {
              session.setAttribute(RECEIPT + id, receipt.value());
              return back(id);
            },
            reasons -> show(poll, right.get(), tirage, choices, FormErrors.of(reasons, words)));
  }

  private ModelAndView show(Poll poll, @Nullable String receipt, FormErrors errors) {
    return Html.page(
        "vote/paper", new PaperPage(poll, box.count(poll.id()), box.isOver(poll), receipt, errors));
  }

  private ModelAndView show(
      Poll poll, VotingRight right, String draw, List<String> chosen, FormErrors errors) {
    return Html.page(
        "vote/ballot",
        new BallotPage(
            null,
            poll,
            box.ruleOf(poll),
            right.channel(),
            BallotOrder.of(poll, right),
            draw,
            chosen,
            errors));
  }

  private static ModelAndView back(long id) {
    return Html.redirect("/organiser/votations/%d/papier".formatted(id));
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
