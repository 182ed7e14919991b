package fr.boucle.platform.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders the templates of {@code src/main/jte}, compiled at build time. */
@Component
class JteViews implements ViewResolver, Ordered {
  private static final String HTML = "text/html;charset=UTF-8";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "fr.boucle.templates");
  private final UiFactory uis;

  JteViews(UiFactory uis) {
    this.uis = uis;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    return engine.hasTemplate(template) ? new JteView(template) : null;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  private final class JteView implements View {
    private final String template;

    JteView(String template) {
      this.template = template;
    }

    @Override
    public String getContentType() {
      return HTML;
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Object page = model == null ? null : model.get(Html.PAGE);
      if (page == null) {
        throw new IllegalStateException("template %s was given no page".formatted(template));
      }
      var output = new Utf8ByteOutput();
      Ui ui = uis.create(page, request, response);
      engine.render(template, Map.of("ui", ui, Html.PAGE, page), output);
      response.setContentType(HTML);
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream()::write);
    }
  }
}
