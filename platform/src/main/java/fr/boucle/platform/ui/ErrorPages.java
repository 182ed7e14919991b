package fr.boucle.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Turns every error into a page of the same layout that says what to do next. */
@Component
class ErrorPages implements ErrorViewResolver {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.info("error page status={} reference={}", status.value(), reference);
    var view = Html.page("ui/error", new ErrorPage(status.value(), key(status), reference));
    view.setStatus(status);
    return view;
  }

  private static String key(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND, GONE -> "ui.error.notFound";
      case FORBIDDEN, UNAUTHORIZED -> "ui.error.forbidden";
      case CONTENT_TOO_LARGE -> "ui.error.tooLarge";
      case BAD_REQUEST, METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE -> "ui.error.badRequest";
      case TOO_MANY_REQUESTS -> "ui.error.tooMany";
      default -> "ui.error.failure";
    };
  }
}
