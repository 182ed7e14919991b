package fr.boucle.platform.notification.web;

import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.notification.internal.LetterState;
import fr.boucle.platform.notification.internal.Outbox;
import fr.boucle.platform.ui.Html;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** « Courriels en attente ». */
@Controller
class OutboxPages {
  private static final String HOME = "/administration/courriels";
  private static final int PAGE = 50;

  private final Outbox outbox;

  OutboxPages(Outbox outbox) {
    this.outbox = outbox;
  }

  @GetMapping(HOME)
  @OpenTo(Role.ADMINISTRATOR)
  ModelAndView list(@RequestParam(defaultValue = "") String suite) {
    Map<LetterState, Long> counts = outbox.counts();
    return Html.page(
        "notification/outbox",
        new OutboxPage(
            outbox.canSend(),
            counts.getOrDefault(LetterState.SENT, 0L),
            counts.getOrDefault(LetterState.WAITING, 0L),
            counts.getOrDefault(LetterState.STUCK, 0L),
            outbox.listOpen(Cursor.parse(suite), PAGE)));
  }

  @PostMapping(HOME + "/{id}/renvoyer")
  @OpenTo(Role.ADMINISTRATOR)
  ModelAndView retry(@PathVariable long id) {
    outbox.retry(id);
    return Html.redirect(HOME);
  }

  @PostMapping(HOME + "/{id}/effacer")
  @OpenTo(Role.ADMINISTRATOR)
  ModelAndView drop(@PathVariable long id) {
    outbox.drop(id);
    return Html.redirect(HOME);
  }
}
