package fr.boucle.platform.identity.web;

import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.ui.Html;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Gives back what was written in a form that could not be received. */
@Controller
class InterruptedPages {
  private static final Set<String> NEVER_SHOWN = Set.of("_csrf", "password");

  @PostMapping("/formulaire-interrompu")
  @OpenToEveryone
  ModelAndView interrupted(
      HttpServletRequest request,
      @RequestHeader(name = "Referer", required = false) @Nullable String sender) {
    if (request.getDispatcherType() != DispatcherType.FORWARD) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    ModelAndView page =
        Html.page(
            "identity/interrupted",
            new InterruptedPage(back(sender, request.getServerName()), texts(request)));
    page.setStatus(HttpStatus.FORBIDDEN);
    return page;
  }

  /** Sentences that a person typed; a single word is sooner the value of a list or a key. */
  private static List<String> texts(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(field -> !NEVER_SHOWN.contains(field.getKey()))
        .flatMap(field -> Arrays.stream(field.getValue()))
        .map(String::strip)
        .filter(text -> text.contains(" "))
        .toList();
  }

  /** The page the form was on, when it is one of ours. */
  static String back(@Nullable String sender, String host) {
    try {
      URI page = URI.create(sender == null ? "" : sender);
      String path = page.getRawPath();
      boolean ours = host.equals(page.getHost()) && path != null && path.matches("/[^/\\\\].*");
      return ours ? path : "/";
    } catch (IllegalArgumentException notAnAddress) {
      return "/";
    }
  }
}
