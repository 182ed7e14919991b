package fr.boucle.platform.identity.internal;

import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.OpenToEveryone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The one place where a route is allowed or refused. Reads the rule written on the controller
 * method that would handle the request; a method without a rule is refused to everyone. Requests
 * that no controller handles (static files, unknown addresses) pass: they can only give a file or a
 * 404.
 */
@Component
class RouteAccess implements AuthorizationManager<RequestAuthorizationContext> {
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final StoredAccounts accounts;

  RouteAccess(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings,
      StoredAccounts accounts) {
    this.mappings = mappings;
    this.accounts = accounts;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    HandlerMethod handler = handlerOf(context.getRequest());
    if (handler == null || isFrameworkErrorPage(handler)) {
      return new AuthorizationDecision(true);
    }
    if (handler.hasMethodAnnotation(OpenToEveryone.class)) {
      return new AuthorizationDecision(true);
    }
    OpenTo rule = handler.getMethodAnnotation(OpenTo.class);
    return new AuthorizationDecision(
        rule != null
            && accounts
                .findCurrent()
                .filter(account -> Arrays.stream(rule.value()).anyMatch(account.roles()::contains))
                .isPresent());
  }

  private static boolean isFrameworkErrorPage(HandlerMethod handler) {
    return handler.getBeanType().getName().startsWith("org.springframework.boot.");
  }

  private @Nullable HandlerMethod handlerOf(HttpServletRequest request) {
    try {
      if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
        ServletRequestPathUtils.parseAndCache(request);
      }
      HandlerExecutionChain chain = mappings.getObject().getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
    } catch (HttpRequestMethodNotSupportedException | HttpMediaTypeException refusedLater) {
      return null;
    } catch (Exception unexpected) {
      throw new IllegalStateException("cannot tell which route handles a request", unexpected);
    }
  }
}
