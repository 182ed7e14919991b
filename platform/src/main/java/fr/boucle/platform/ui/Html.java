package fr.boucle.platform.ui;

import org.springframework.web.servlet.ModelAndView;

/** How a controller names the page it answers with. */
public final class Html {
  static final String PAGE = "page";

  private Html() {}

  /**
   * Answers with a template.
   *
   * @param template path under {@code src/main/jte}, without extension, for example {@code
   *     consultation/home}; its two parameters are named {@code ui} and {@code page}
   * @param page ready-to-print values
   */
  public static ModelAndView page(String template, Object page) {
    return new ModelAndView(template).addObject(PAGE, page);
  }

  /** Sends the browser to another path of this site after a form was handled. */
  public static ModelAndView redirect(String path) {
    return new ModelAndView("redirect:" + path);
  }
}
