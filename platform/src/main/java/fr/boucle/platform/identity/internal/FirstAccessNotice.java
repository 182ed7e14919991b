package fr.boucle.platform.identity.internal;

import fr.boucle.platform.identity.FirstAccess;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints, once the platform answers, the link that creates the first administrator. The
 * demonstration uses that link itself.
 */
@Component
@ConditionalOnBooleanProperty(name = "boucle.demo", havingValue = false, matchIfMissing = true)
class FirstAccessNotice {
  private final FirstAccess access;
  private final Environment environment;

  FirstAccessNotice(FirstAccess access, Environment environment) {
    this.access = access;
    this.environment = environment;
  }

  @EventListener
  void print(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      String local = "http://localhost:" + web.getWebServer().getPort();
      String base = environment.getProperty("boucle.address", local);
      access
          .open()
          .ifPresent(path -> System.out.println("Premier accès administrateur : " + base + path));
    }
  }
}
