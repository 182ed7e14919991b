package fr.boucle.platform.commitment.web;

import fr.boucle.platform.commitment.Commitments;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.ui.Html;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Promises, for everyone and for those who owe them. */
@Controller
class CommitmentPages {
  private static final int PER_PAGE = 50;

  private final Commitments commitments;
  private final CommitmentLines lines;
  private final Accounts accounts;
  private final Clock clock;

  CommitmentPages(Commitments commitments, CommitmentLines lines, Accounts accounts, Clock clock) {
    this.commitments = commitments;
    this.lines = lines;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping("/engagements")
  @OpenToEveryone
  ModelAndView everyone(@RequestParam(defaultValue = "") String suite) {
    return Html.page(
        "commitment/everyone",
        new CommitmentsPage(
            commitments.count(),
            lines.forPublic(commitments.list(Cursor.parse(suite), PER_PAGE)),
            LocalDate.now(clock)));
  }

  @GetMapping("/repondre")
  @OpenTo({Role.RESPONDENT, Role.ORGANISER})
  ModelAndView owed(@RequestParam(defaultValue = "") String suite) {
    AccountId debtor = accounts.getCurrent().id();
    return Html.page(
        "commitment/owed",
        new OwedPage(
            commitments.countOwedBy(debtor),
            lines.forDebtor(commitments.listOwedBy(debtor, Cursor.parse(suite), PER_PAGE))));
  }
}
