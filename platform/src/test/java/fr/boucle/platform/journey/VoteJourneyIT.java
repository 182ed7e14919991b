package fr.boucle.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.vote.TestPoll;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Voting by each kind of ballot, without JavaScript, and on each channel; every page is looked at.
 */
@Tag("browser")
@BoucleIntegrationTest
class VoteJourneyIT {
  private static final String PASSWORD = "une phrase assez longue";
  private static final int VOTERS = 24;

  @LocalServerPort int port;
  @Autowired ApplicationContext platform;
  @Autowired JdbcClient database;

  @Test
  void votesByEveryKindOfBallot() {
    try (Browsers browsers = new Browsers();
        Visitor reader = browsers.visitor(port);
        Visitor voter = browsers.visitorWithoutJavaScript(port)) {
      for (String rule :
          List.of("approval", "single-choice", "majority-judgment", "schulze", "equal-shares")) {
        TestPoll poll = TestPoll.open(platform, rule);
        String address = "/votations/" + poll.id().value();
        List<ReadableCode> codes = poll.codes(2);
        open(reader, address, codes.getFirst()).look("vote-" + rule + "-1-bulletin");
        open(voter, address, codes.getLast());
        fillIn(voter.page());
        voter.press("Mettre mon bulletin dans l’urne").sees("Numéro de reçu");
        poll.cast(VOTERS, 11);
        poll.close();
        reader.visit(address).sees("Vérifiez vous-même").look("vote-" + rule + "-2-resultat");
      }
      reader.go("Cherchez votre numéro de reçu").look("vote-numeros");
    }
  }

  @Test
  void votesOnPaperAndOnASharedMachine() {
    try (Browsers browsers = new Browsers();
        Visitor agent = browsers.visitor(port);
        Visitor machine = browsers.visitor(port)) {
      signIn(agent);
      for (String rule : List.of("approval", "majority-judgment")) {
        TestPoll poll = TestPoll.open(platform, rule);
        String desk = "/organiser/votations/" + poll.id().value();
        agent.visit(desk);
        agent.page().locator("#label").fill("Marché du samedi (données fictives)");
        agent.page().locator("#count").fill("2");
        agent.press("Imprimer des bulletins papier").look("papier-" + rule + "-1-feuilles");
        print(agent.page(), rule);
        List<String> codes = agent.page().locator(".sheet .code").allInnerTexts();
        agent.visit(desk + "/papier");
        agent.fill("Code du bulletin papier", codes.getFirst()).press("Ouvrir ce bulletin");
        agent.look("papier-" + rule + "-2-bulletin");
        fillIn(agent.page());
        agent.press("Mettre ce bulletin dans l’urne").sees("Le bulletin est dans l’urne");
        agent.look("papier-" + rule + "-3-fait");

        machine.visit("/votations/" + poll.id().value() + "/borne").look("borne-" + rule + "-1");
        machine.fill("Votre code de vote", codes.getLast()).press("Ouvrir mon bulletin");
        machine.look("borne-" + rule + "-2");
        fillIn(machine.page());
        machine.press("Mettre mon bulletin dans l’urne").look("borne-" + rule + "-3");
        machine.go("J’ai fini").sees("Votez ici");
        assertThat(poll.polls().countBallots(poll.id())).isEqualTo(2);
      }
    }
  }

  private Visitor open(Visitor voter, String address, ReadableCode code) {
    return voter
        .visit(address)
        .fill("Votre code de vote", code.value())
        .press("Ouvrir mon bulletin");
  }

  /** Marks the first two options, in whatever way the ballot asks. */
  private static void fillIn(Page page) {
    Locator boxes = page.locator("input[name=choix]");
    Locator grades = page.locator("fieldset.graded");
    Locator ranks = page.locator("select[name^=choix-]");
    for (int option = 0; option < 2; option++) {
      if (boxes.count() > 0) {
        boxes.nth(option).check();
      } else if (grades.count() > 0) {
        grades.nth(option).locator("input").nth(option).check();
      } else {
        ranks.nth(option).selectOption(String.valueOf(option + 1));
      }
    }
  }

  private static void print(Page page, String rule) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(794, 1123);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screens/papier-" + rule + "-impression.png"))
            .setFullPage(true));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    page.setViewportSize(1280, 900);
  }

  private void signIn(Visitor agent) {
    long id =
        database
            .sql(
                """
                insert into identity.account (name, email, password_hash, created_at)
                values ('Alix Fictive', 'alix@exemple.fr', :password, now())
                returning id
                """)
            .param("password", "{noop}" + PASSWORD)
            .query(Long.class)
            .single();
    database
        .sql("insert into identity.account_role (account_id, role) values (:id, 'ORGANISER')")
        .param("id", id)
        .update();
    agent
        .visit("/connexion")
        .fill("Adresse électronique", "alix@exemple.fr")
        .fill("Mot de passe", PASSWORD)
        .press("Se connecter");
  }
}
