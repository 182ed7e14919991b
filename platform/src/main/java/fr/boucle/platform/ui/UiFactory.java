package fr.boucle.platform.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Ui} of a request. */
@Component
class UiFactory {
  private final Words words;
  private final Clock clock;
  private final ResourceUrlProvider resources;
  private final ViewerSource viewers;
  private final List<Menu> menus;

  UiFactory(
      Words words,
      Clock clock,
      ResourceUrlProvider resources,
      ViewerSource viewers,
      List<Menu> menus) {
    this.words = words;
    this.clock = clock;
    this.resources = resources;
    this.viewers = viewers;
    this.menus = List.copyOf(menus);
  }

  Ui create(Object page, HttpServletRequest request, HttpServletResponse response) {
    Optional<Viewer> viewer = findViewer(request);
    List<MenuLink> links =
        menus.stream()
            .flatMap(menu -> menu.links(viewer).stream())
            .sorted(Comparator.comparingInt(MenuLink::rank).thenComparing(MenuLink::href))
            .toList();
    return new Ui(
        words,
        RequestContextUtils.getLocale(request),
        clock.getZone(),
        file -> Objects.requireNonNullElse(resources.getForLookupPath(file), file),
        request.getRequestURI(),
        csrf(request),
        viewer,
        links,
        page instanceof InLoop within ? Optional.ofNullable(within.loop()) : Optional.empty());
  }

  /** The page that says that the database does not answer cannot ask it who is there. */
  private Optional<Viewer> findViewer(HttpServletRequest request) {
    try {
      return viewers.findViewer();
    } catch (DataAccessException | TransactionException unreachable) {
      if (request.getDispatcherType() == DispatcherType.ERROR) {
        return Optional.empty();
      }
      throw unreachable;
    }
  }

  private static Ui.Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Ui.Csrf(token.getParameterName(), token.getToken())
        : new Ui.Csrf("_csrf", "");
  }
}
