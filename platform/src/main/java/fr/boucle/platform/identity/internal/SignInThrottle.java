package fr.boucle.platform.identity.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down guessing: ten failures in a quarter of an hour for one account from one address, a
 * hundred for one account from anywhere, a hundred from one address for any account, then a wait.
 * Kept in the database, so that a restart or a second node forgets nothing; addresses are hashed.
 */
@Component
class SignInThrottle extends OncePerRequestFilter {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int FROM_ONE_ADDRESS = 10;
  private static final int FROM_ANYWHERE = 100;
  private static final int FOR_ANY_ACCOUNT = 100;

  private final ThrottleStore store;
  private final Clock clock;

  SignInThrottle(ThrottleStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !("POST".equals(request.getMethod()) && "/connexion".equals(request.getRequestURI()));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Instant start = clock.instant().minus(WINDOW);
    if (store.countSince(narrow(request), start) >= FROM_ONE_ADDRESS
        || store.countSince(wide(request), start) >= FROM_ANYWHERE
        || store.countSince(address(request), start) >= FOR_ANY_ACCOUNT) {
      response.sendRedirect("/connexion?attente");
    } else {
      chain.doFilter(request, response);
    }
  }

  void failed(HttpServletRequest request) {
    Instant now = clock.instant();
    List.of(narrow(request), wide(request), address(request))
        .forEach(key -> store.add(key, now, now.minus(WINDOW)));
  }

  void succeeded(HttpServletRequest request) {
    store.clear(narrow(request));
  }

  private static byte[] narrow(HttpServletRequest request) {
    return LinkTokens.hash(account(request) + "|" + request.getRemoteAddr());
  }

  private static byte[] wide(HttpServletRequest request) {
    return LinkTokens.hash(account(request));
  }

  private static byte[] address(HttpServletRequest request) {
    return LinkTokens.hash("|" + request.getRemoteAddr());
  }

  private static String account(HttpServletRequest request) {
    String email = request.getParameter("email");
    return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Keeps the filter out of the servlet container's own chain: it belongs to the security chain.
   */
  @Configuration(proxyBeanMethods = false)
  static class Registration {
    @Bean
    FilterRegistrationBean<SignInThrottle> notTwice(SignInThrottle throttle) {
      var registration = new FilterRegistrationBean<>(throttle);
      registration.setEnabled(false);
      return registration;
    }
  }
}
