package fr.boucle.platform.identity.internal;

import fr.boucle.platform.ui.InterruptedForm;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What a form needs to arrive, and what becomes of one that cannot. The token of a form lives in a
 * cookie of its own: it outlives the session and a restart of the platform, so that a text written
 * meanwhile still arrives. A form without its token, or sent after the session of an agent has
 * ended, gives its text back.
 */
final class FormGuard implements AccessDeniedHandler, AuthenticationEntryPoint {
  private static final Duration TOKEN_KEPT = Duration.ofDays(7);

  private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();
  private final AuthenticationEntryPoint door = door();

  /** Makes the keeper of tokens. */
  static CookieCsrfTokenRepository tokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("boucle-formulaire");
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").maxAge(TOKEN_KEPT));
    return tokens;
  }

  /** A path and not a full address: nothing that the request claims about its host comes back. */
  private static AuthenticationEntryPoint door() {
    var door = new LoginUrlAuthenticationEntryPoint("/connexion");
    door.setFavorRelativeUris(true);
    return door;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException, ServletException {
    if (refusal instanceof CsrfException) {
      InterruptedForm.giveBack(request, response);
    } else {
      forbidden.handle(request, response, refusal);
    }
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException, ServletException {
    if (HttpMethod.POST.matches(request.getMethod())) {
      InterruptedForm.giveBack(request, response);
    } else {
      door.commence(request, response, refusal);
    }
  }
}
