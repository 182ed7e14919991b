package fr.boucle.platform.contribution.web;

import fr.boucle.platform.contribution.internal.Doorkeeper;
import fr.boucle.platform.contribution.internal.Gate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Slows down whoever tries one tracking code after another in the address bar. Only addresses that
 * lead nowhere count: a library behind one connection may open as many receipts as it likes.
 */
@Component
class TrackThrottle implements HandlerInterceptor, WebMvcConfigurer {
  private final Doorkeeper doorkeeper;

  TrackThrottle(Doorkeeper doorkeeper) {
    this.doorkeeper = doorkeeper;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/suivi/**").excludePathPatterns("/suivi");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (doorkeeper.wouldAdmit(Gate.TRACK, request.getRemoteAddr())) {
      return true;
    }
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    return false;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
      doorkeeper.admits(Gate.TRACK, request.getRemoteAddr());
    }
  }
}
