package fr.boucle.platform.demo.internal;

import fr.boucle.platform.identity.FirstAccess;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Loads three fictional consultations into an empty platform: one that collects, one that votes,
 * one that measures. A platform that already has an account is left as it is.
 */
@Component
@ConditionalOnBooleanProperty("boucle.demo")
class Demo {
  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final int HALF = 60;
  private static final Duration TWO_WEEKS = Duration.ofDays(14);

  private final FirstAccess firstAccess;
  private final Clock clock;

  Demo(FirstAccess firstAccess, Clock clock) {
    this.firstAccess = firstAccess;
    this.clock = clock;
  }

  @EventListener
  void load(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web) {
      WebServer server = web.getWebServer();
      if (server != null) {
        URI platform = URI.create("http://localhost:" + server.getPort());
        firstAccess.open().ifPresent(path -> Thread.startVirtualThread(() -> play(platform, path)));
      }
    }
  }

  private void play(URI platform, String firstAccessPath) {
    Script script = new Script();
    Hand hand = new Hand(platform);
    System.out.println(script.say("loading"));
    try {
      String agent = entersAs(hand, script, firstAccessPath);
      invites(hand, script);
      Story measures =
          new Story(hand, script, clock, "measures")
              .opens(agent, 130)
              .receives(1, HALF)
              .findsProblems()
              .votesNow();
      // While the first poll runs to its end.
      new Story(hand, script, clock, "votes")
          .opens(agent, 70)
          .receives(1, script.size())
          .findsProblems()
          .votes(TWO_WEEKS);
      new Story(hand, script, clock, "collects").opens(agent, 10).receives(HALF, script.size());
      measures.decides().adoptsAndMeasures(agent).answers();
      System.out.println(script.say("loaded"));
    } catch (IllegalStateException stopped) {
      LOG.warn("the fictional data could not be loaded to the end", stopped);
      System.out.println(script.say("stopped"));
    }
  }

  private static String entersAs(Hand hand, Script script, String firstAccessPath) {
    hand.open(firstAccessPath)
        .submit(
            firstAccessPath,
            Hand.form(
                "name", script.say("agent.name"),
                "email", script.say("agent.email"),
                "password", UUID.randomUUID().toString()));
    hand.open("/administration/comptes");
    return hand.read("/administration/comptes/(\\d+)/");
  }

  /** Makes an account for the person who tries the demonstration and prints its one-time link. */
  private static void invites(Hand hand, Script script) {
    Map<String, List<String>> visitor =
        Hand.form(
            "name",
            script.say("visitor.name"),
            "email",
            script.say("visitor.email"),
            "service",
            "");
    visitor.put("roles", List.of("ADMINISTRATOR", "ORGANISER", "ANALYST", "RESPONDENT"));
    hand.submit("/administration/comptes", visitor);
    System.out.println(
        script.say("link") + " " + hand.read("<code>([^<]+/invitation/[^<]+)</code>"));
  }
}
