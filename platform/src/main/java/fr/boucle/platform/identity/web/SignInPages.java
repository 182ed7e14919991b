package fr.boucle.platform.identity.web;

import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.ui.Html;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in. */
@Controller
class SignInPages {

  @GetMapping("/connexion")
  @OpenToEveryone
  ModelAndView form(@RequestParam Optional<String> refus, @RequestParam Optional<String> attente) {
    return Html.page(
        "identity/sign-in",
        new SignInPage(attente.isPresent() ? "throttled" : refus.isPresent() ? "refused" : ""));
  }
}
