package fr.boucle.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.contribution.TestRound;
import fr.boucle.platform.vote.TestPoll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The citizen's part on a small screen, without JavaScript and without a mouse. */
@Tag("browser")
@BoucleIntegrationTest
class CitizenKeyboardJourneyIT {
  private static final int MOST_TABS = 60;

  @LocalServerPort int port;
  @Autowired ApplicationContext platform;

  @Test
  void contributesAndFollowsWithTheKeyboardAlone() {
    var open = TestRound.open(platform, "Dire au clavier");
    try (Browsers browsers = new Browsers();
        Visitor citizen = browsers.visitorWithoutJavaScript(port)) {
      Page page = citizen.page();
      citizen.visit("/");
      tabTo(page, "a[href='/demarches/" + open.consultation().slug() + "']");
      enter(page);
      tabTo(page, "a[href$='/contribuer']");
      enter(page);
      tabTo(page, "#text");
      page.keyboard().type("Le guichet ferme avant la fin de mon travail.");
      tabTo(page, "main button[type=submit]");
      enter(page);
      assertThat(citizen.heading()).isEqualTo("Votre contribution est arrivée");
      String code = page.locator(".code strong").innerText();
      citizen.visit("/suivi");
      tabTo(page, "#code");
      page.keyboard().type(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
      page.keyboard().press("Enter");
      page.waitForURL("**/suivi/" + code);
      citizen.sees("Le guichet ferme avant la fin de mon travail.").sees("Le parcours");
    }
  }

  @Test
  void votesWithTheKeyboardAlone() {
    TestPoll poll = TestPoll.open(platform, "schulze");
    try (Browsers browsers = new Browsers();
        Visitor citizen = browsers.visitorWithoutJavaScript(port)) {
      Page page = citizen.page();
      citizen.visit("/votations/" + poll.id().value());
      tabTo(page, "#code");
      page.keyboard().type(poll.codes(1).getFirst().value());
      page.keyboard().press("Enter");
      page.waitForURL("**/bulletin");
      tabTo(page, "select[name^=choix-]");
      page.keyboard().press("ArrowDown");
      tabTo(page, "main button[type=submit]");
      enter(page);
      citizen.sees("Numéro de reçu");
      assertThat(poll.close().ranking().getFirst().votes()).isEqualTo(1);
    }
  }

  /** Presses the tabulation key until an element has the focus, which must be visible. */
  private static void tabTo(Page page, String target) {
    for (int tab = 0; tab < MOST_TABS; tab++) {
      page.keyboard().press("Tab");
      if (page.locator(target + ":focus").count() > 0) {
        assertThat(page.locator(target + ":focus-visible").count()).as(target).isPositive();
        return;
      }
    }
    throw new AssertionError(target + " is never reached with the keyboard on " + page.url());
  }

  private static void enter(Page page) {
    String before = page.url();
    page.keyboard().press("Enter");
    page.waitForURL(address -> !address.equals(before));
  }
}
