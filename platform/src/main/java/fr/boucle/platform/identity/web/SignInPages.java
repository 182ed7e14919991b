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
  ModelAndView form(@RequestParam Optional<String> refus) {
    return Html.page("identity/sign-in", new SignInPage(refus.isPresent()));
  }
}
