package fr.boucle.platform.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** A form that could not be received: nothing that was written in it may be lost. */
final class SentForm {
  private static final Set<String> NEVER_SHOWN = Set.of("_csrf", "password");

  private SentForm() {}

  /** Sentences that a person typed; a single word is sooner the value of a list or a key. */
  static List<String> texts(HttpServletRequest request) {
    // While an error is dispatched the request calls itself GET (Servlet 6.1).
    Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
    if (!HttpMethod.POST.matches(method == null ? request.getMethod() : String.valueOf(method))) {
      return List.of();
    }
    return request.getParameterMap().entrySet().stream()
        .filter(field -> !NEVER_SHOWN.contains(field.getKey()))
        .flatMap(field -> Arrays.stream(field.getValue()))
        .map(String::strip)
        .filter(text -> text.contains(" "))
        .toList();
  }

  /** The page the form was on, when it is one of ours, otherwise « / ». */
  static String page(HttpServletRequest request) {
    return page(request.getHeader(HttpHeaders.REFERER), request.getServerName());
  }

  static String page(@Nullable String sender, String host) {
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
