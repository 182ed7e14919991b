package fr.boucle.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** A form that came without its token, or after the session of its sender had ended. */
public final class InterruptedForm {
  static final String MARK = InterruptedForm.class.getName();

  private InterruptedForm() {}

  /** Answers with a page that gives back what was written. */
  public static void giveBack(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(MARK, true);
    response.sendError(HttpStatus.FORBIDDEN.value());
  }
}
