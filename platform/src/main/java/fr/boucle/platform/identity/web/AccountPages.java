package fr.boucle.platform.identity.web;

import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.identity.internal.KeepAccounts;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The accounts page of the administrator. A link is shown once, in the answer that made it. */
@Controller
class AccountPages {
  private final KeepAccounts accounts;
  private final Accounts door;
  private final Words words;

  AccountPages(KeepAccounts accounts, Accounts door, Words words) {
    this.accounts = accounts;
    this.door = door;
    this.words = words;
  }

  @GetMapping("/administration/comptes")
  @OpenTo(Role.ADMINISTRATOR)
  ModelAndView list() {
    return page(AccountForm.empty(), FormErrors.none(), "", "");
  }

  @PostMapping("/administration/comptes")
  @OpenTo(Role.ADMINISTRATOR)
  ModelAndView create(@Valid @ModelAttribute AccountForm form, BindingResult found) {
    if (found.hasErrors()) {
      return page(form, FormErrors.of(found, words), "", "");
    }
    Result<String> invited =
        accounts.invite(form.name(), form.email(), form.serviceOrEmpty(), form.chosenRoles());
    return invited.fold(
        token -> page(AccountForm.empty(), FormErrors.none(), address(token), form.name()),
        reasons -> page(form, FormErrors.of(reasons, words), "", ""));
  }

  @PostMapping("/administration/comptes/{id}/lien")
  @OpenTo(Role.ADMINISTRATOR)
  ModelAndView renewLink(@PathVariable long id) {
    Account account = door.get(new AccountId(id));
    String link = address(accounts.renewLink(account.id()));
    return page(AccountForm.empty(), FormErrors.none(), link, account.name());
  }

  @PostMapping("/administration/comptes/{id}/roles")
  @OpenTo(Role.ADMINISTRATOR)
  ModelAndView changeRoles(
      @PathVariable long id, @RequestParam(required = false) @Nullable Set<Role> roles) {
    return after(accounts.changeRoles(new AccountId(id), roles == null ? Set.of() : roles));
  }

  @PostMapping("/administration/comptes/{id}/fermer")
  @OpenTo(Role.ADMINISTRATOR)
  ModelAndView deactivate(@PathVariable long id) {
    return after(accounts.deactivate(new AccountId(id)));
  }

  private ModelAndView after(Result<AccountId> result) {
    List<Reason> reasons = result.fold(done -> List.of(), refused -> refused);
    return reasons.isEmpty()
        ? Html.redirect("/administration/comptes")
        : page(AccountForm.empty(), FormErrors.of(reasons, words), "", "");
  }

  private ModelAndView page(AccountForm form, FormErrors errors, String link, String linkFor) {
    List<AccountsPage.Line> lines =
        accounts.list().stream()
            .map(account ->
                new AccountsPage.Line(
                    account.id().value(),
                    account.name(),
                    account.email(),
                    account.service(),
                    account.roles()))
            .toList();
    return Html.page("identity/accounts", new AccountsPage(lines, form, errors, link, linkFor));
  }

  private static String address(String token) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/invitation/{token}")
        .buildAndExpand(token)
        .toUriString();
  }
}
