package fr.boucle.platform.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns every error into a page of the same layout that says what to do next, and gives back what
 * was written in a form.
 */
@Component
class ErrorPages implements ErrorViewResolver {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    HttpStatus said = isWithoutDatabase(request) ? HttpStatus.SERVICE_UNAVAILABLE : status;
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.info("error page status={} reference={}", said.value(), reference);
    String key =
        request.getAttribute(InterruptedForm.MARK) == null ? key(said) : "ui.error.interrupted";
    var view =
        Html.page(
            "ui/error",
            new ErrorPage(
                said.value(), key, reference, SentForm.page(request), SentForm.texts(request)));
    view.setStatus(said);
    return view;
  }

  /**
   * No connection, none free, no room left on its disk, or it is stopping: SQLSTATE classes 08, 53,
   * 57.
   */
  private static boolean isWithoutDatabase(HttpServletRequest request) {
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    for (Throwable cause = failure instanceof Throwable thrown ? thrown : null;
        cause != null;
        cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || (cause instanceof SQLException sql
              && String.valueOf(sql.getSQLState()).matches("(08|53|57).*"))) {
        return true;
      }
    }
    return false;
  }

  private static String key(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND, GONE -> "ui.error.notFound";
      case FORBIDDEN, UNAUTHORIZED -> "ui.error.forbidden";
      case CONTENT_TOO_LARGE -> "ui.error.tooLarge";
      case BAD_REQUEST, METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE -> "ui.error.badRequest";
      case TOO_MANY_REQUESTS -> "ui.error.tooMany";
      case SERVICE_UNAVAILABLE -> "ui.error.unavailable";
      default -> "ui.error.failure";
    };
  }
}
