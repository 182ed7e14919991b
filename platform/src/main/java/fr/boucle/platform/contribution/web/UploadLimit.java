package fr.boucle.platform.contribution.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends whoever brings too large a file back to the form, which says so. It looks at the announced
 * length, before anything reads the request: once the reading has failed, no page can be made of
 * it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {
  /** Size of the largest file, with room for what a browser writes around it. */
  static final long MOST_BYTES = (64L << 20) + (16L << 10);

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod())
        || !request.getRequestURI().matches("/organiser/tours/\\d+/importer");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > MOST_BYTES) {
      response.sendRedirect(request.getRequestURI() + "?tropLourd");
    } else {
      chain.doFilter(request, response);
    }
  }
}
