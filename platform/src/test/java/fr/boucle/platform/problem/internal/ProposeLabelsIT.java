package fr.boucle.platform.problem.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.contribution.Channel;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.contribution.NewContribution;
import fr.boucle.platform.contribution.TestRound;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.problem.ModelChoice;
import fr.boucle.platform.problem.Part;
import fr.boucle.platform.problem.RunId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** Names of drafts proposed by an endpoint, which is a real server on this machine. */
@BoucleIntegrationTest
class ProposeLabelsIT {
  private static final List<String> APPOINTMENTS =
      List.of(
          "Impossible d’obtenir un rendez-vous en préfecture pour mon titre de séjour.",
          "Aucun rendez-vous disponible à la préfecture depuis des mois.",
          "Le site de la préfecture ne propose jamais de rendez-vous.");
  private static final List<String> BUSES =
      List.of(
          "Le bus de sept heures arrive toujours en retard.",
          "Les bus sont en retard tous les matins et on attend sous la pluie.",
          "Trop de retards de bus le matin pour aller travailler.");

  @Autowired WebApplicationContext platform;
  @Autowired Contributions contributions;
  @Autowired RunStore runs;
  @Autowired DraftStore drafts;
  @Autowired WriteDrafts writing;
  @Autowired ReadingModels models;
  @Autowired ProposeLabels unasked;
  @Autowired ListStore lists;
  @Autowired Review review;
  @Autowired Clock clock;

  private final List<String> questions = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private TestRound round;

  @BeforeEach
  void openARound(TestInfo test) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    round = TestRound.open(platform, test.getDisplayName());
    for (int i = 0; i < 12; i++) {
      for (List<String> subject : List.of(APPOINTMENTS, BUSES)) {
        String text = "Cas numéro %d. %s".formatted(i, subject.get(i % 3));
        contributions.receive(
            new NewContribution(round.round().id(), Channel.WEB, text, "06029", null));
      }
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void namesDraftsAndTellsThePublicWhoWasAsked() {
    answer(200, "Retards de bus le matin");

    AnalysisRun run = analyse(asking());

    assertThat(run.labelModel()).isEqualTo("albert-essai");
    assertThat(run.proposedLabels()).isEqualTo(1);
    assertThat(labels()).contains("Retards de bus le matin");
    assertThat(MockMvcTester.from(platform).get().uri("/comment-ca-marche"))
        .bodyText()
        .contains("un autre modèle de langue (albert-essai)", "un nom gardé, modèle albert-essai")
        .doesNotContain("Rien ne sort du serveur");
  }

  @Test
  void neitherSendsNorRenamesWhatAPersonValidated() {
    answer(200, "Retards de bus le matin");
    analyse(unasked);
    Finding buses =
        list().stream()
            .filter(one -> one.label().toLowerCase(Locale.FRENCH).contains("bus"))
            .findFirst()
            .orElseThrow();
    assertThat(questions).isEmpty();
    review.rename(buses.id(), "Nom choisi par une personne", round.organiser());
    review.validate(buses.id(), round.organiser());

    analyse(asking());

    assertThat(questions).isNotEmpty().noneMatch(question -> question.contains("bus"));
    assertThat(labels()).contains("Nom choisi par une personne");
  }

  @Test
  void writesTheNamesOfTheLibraryWhenTheEndpointFails() {
    analyse(unasked);
    List<String> own = labels();
    answer(500, "");

    AnalysisRun run = analyse(asking());

    assertThat(questions).isNotEmpty();
    assertThat(labels()).isEqualTo(own);
    assertThat(run.labelModel()).isEqualTo("albert-essai");
    assertThat(run.proposedLabels()).isZero();
  }

  @Test
  void asksNobodyWhereTheAddressIsMissingOrWrong() {
    answer(200, "Retards de bus le matin");
    for (ProposeLabels off : List.of(unasked, new ProposeLabels("file:///etc", "m", ""))) {
      assertThat(analyse(off).labelModel()).isEmpty();
    }
    assertThat(questions).isEmpty();
    assertThat(MockMvcTester.from(platform).get().uri("/comment-ca-marche"))
        .bodyText()
        .contains("Rien ne sort du serveur")
        .doesNotContain("un autre modèle de langue");
  }

  private ProposeLabels asking() {
    return new ProposeLabels(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1", "albert-essai", "");
  }

  private AnalysisRun analyse(ProposeLabels naming) {
    RunId run =
        runs.insert(round.round().id(), round.organiser(), ModelChoice.NOT_OFFERED, clock.instant())
            .orElseThrow();
    new RunAnalysis(contributions, runs, drafts, writing, models, naming, 15, clock).run(run);
    AnalysisRun done = runs.find(run).orElseThrow();
    assertThat(done.state()).isEqualTo(AnalysisRun.State.DONE);
    return done;
  }

  private List<Finding> list() {
    return lists
        .listToReview(round.round().id(), Optional.empty(), Part.WHOLE, Cursor.START, 100)
        .items();
  }

  private List<String> labels() {
    return list().stream().map(Finding::label).toList();
  }

  /** Makes the server give one label to every question. */
  private void answer(int status, String label) {
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          String question =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          questions.add(question.substring(question.indexOf("\"role\":\"user\"")));
          byte[] body =
              "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"%s\"}}]}"
                  .formatted(label)
                  .getBytes(StandardCharsets.UTF_8);
          try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
          }
        });
  }
}
