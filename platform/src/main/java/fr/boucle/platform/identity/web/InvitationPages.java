package fr.boucle.platform.identity.web;

import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.identity.internal.AcceptInvitation;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One-time links: the first account, and the password of an invited person. */
@Controller
class InvitationPages {
  private final AcceptInvitation invitations;
  private final Words words;

  InvitationPages(AcceptInvitation invitations, Words words) {
    this.invitations = invitations;
    this.words = words;
  }

  @GetMapping("/premier-acces/{token}")
  @OpenToEveryone
  ModelAndView first(@PathVariable String token) {
    if (!invitations.opensFirstAccess(token)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return first(token, FirstAccessForm.empty(), FormErrors.none());
  }

  @PostMapping("/premier-acces/{token}")
  @OpenToEveryone
  ModelAndView createFirst(
      @PathVariable String token,
      @Valid @ModelAttribute FirstAccessForm form,
      BindingResult found,
      HttpServletRequest request)
      throws ServletException {
    if (found.hasErrors()) {
      return first(token, form, FormErrors.of(found, words));
    }
    List<Reason> reasons =
        invitations
            .createFirst(token, form.name(), form.email(), form.password())
            .fold(id -> List.of(), refused -> refused);
    if (!reasons.isEmpty()) {
      return first(token, form, FormErrors.of(reasons, words));
    }
    signIn(request, form.email(), form.password());
    return Html.redirect("/organiser");
  }

  @GetMapping("/invitation/{token}")
  @OpenToEveryone
  ModelAndView invited(@PathVariable String token) {
    return password(token, FormErrors.none());
  }

  @PostMapping("/invitation/{token}")
  @OpenToEveryone
  ModelAndView choosePassword(
      @PathVariable String token, @RequestParam String password, HttpServletRequest request)
      throws ServletException {
    Account account = accountOf(token);
    List<Reason> reasons =
        invitations.choosePassword(token, password).fold(done -> List.of(), refused -> refused);
    if (!reasons.isEmpty()) {
      return password(token, FormErrors.of(reasons, words));
    }
    signIn(request, account.email(), password);
    return Html.redirect("/organiser");
  }

  /** Signs in under a new session number: one that somebody else planted is worth nothing. */
  private static void signIn(HttpServletRequest request, String email, String password)
      throws ServletException {
    request.login(email, password);
    request.getSession();
    request.changeSessionId();
  }

  private ModelAndView first(String token, FirstAccessForm form, FormErrors errors) {
    return Html.page("identity/first-access", new FirstAccessPage(token, form, errors));
  }

  private ModelAndView password(String token, FormErrors errors) {
    Account account = accountOf(token);
    return Html.page(
        "identity/password", new PasswordPage(token, account.name(), account.email(), errors));
  }

  private Account accountOf(String token) {
    return invitations
        .findInvited(token)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
