package fr.boucle.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.contribution.TestRound;
import fr.boucle.platform.identity.FirstAccess;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * A platform that adapts its model: the job of the night runs whole, then an analyst chooses the
 * adapted model, reads which one was used, and goes back to the original one, without script.
 */
@Tag("browser")
@BoucleIntegrationTest
@TestPropertySource(
    properties = {"boucle.model.adaptation=nightly", "boucle.data=target/adaptation-journey"})
class AdaptationJourneyIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @LocalServerPort int port;
  @Autowired ApplicationContext platform;
  @Autowired FirstAccess firstAccess;
  @Autowired JdbcClient database;

  @Test
  void offersTheAdaptedModelAndTheWayBack() {
    try (Browsers browsers = new Browsers();
        Visitor analyst = browsers.visitorWithoutJavaScript(port)) {
      analyst
          .visit(firstAccess.open().orElseThrow())
          .fill("Prénom et nom", "Alix Fictive")
          .fill("Adresse électronique", "alix@exemple.fr")
          .fill("Mot de passe", "une phrase assez longue")
          .press("Créer le compte");
      TestRound open = TestRound.open(platform, "Apprendre la nuit");
      String desk = "/analyser/tours/" + open.round().id().value();
      fill(open.round().id().value());
      analyst.visit(desk);
      assertThat(analyst.page().locator("[name=modele]").count()).isZero();

      tonight();

      analyst
          .visit(desk)
          .sees("Modèle qui lira les textes")
          .sees("2 mots nouveaux")
          .look("33-modele-a-choisir");
      analyst.press("Repérer les problèmes récurrents");
      done(1);
      analyst
          .visit(desk)
          .sees("lus avec le modèle français adapté aux textes de cette démarche")
          .look("33-modele-adapte");
      analyst
          .visit("/comment-ca-marche")
          .sees("2 mots nouveaux")
          .sees("+")
          .look("33-comment-ca-marche-adapte");

      analyst.visit(desk).tick("Le modèle français d’origine").press("Relancer l’analyse");
      done(2);
      analyst.visit(desk).sees("lus avec le modèle d’origine");
      assertThat(analyst.page().locator("[name=modele][value=ORIGINAL]").isChecked())
          .as("the last choice is proposed again")
          .isTrue();
    }
  }

  /** Brings the job of the night forward to now. */
  private void tonight() {
    database
        .sql(
            "update kernel.scheduled_tasks set execution_time = now() where task_name = 'problem-adaptation'")
        .update();
    waitFor("select count(*) from problem.adaptation", 1);
  }

  private void done(int analyses) {
    waitFor("select count(*) from problem.run where state = 'DONE'", analyses);
  }

  private void waitFor(String count, int atLeast) {
    await()
        .atMost(PATIENCE)
        .until(() -> database.sql(count).query(Integer.class).single() >= atLeast);
  }

  private void fill(long round) {
    database
        .sql(
            """
            insert into contribution.contribution
              (round_id, channel, received_at, text, commune, code)
            select :round, 'WEB', now(),
                   (array['Le bus de sept heures est toujours en retard le matin',
                          'La mairie ne répond jamais au téléphone',
                          'Le guichet de la gare ferme trop tôt le soir',
                          'Le formulaire de la CAF est trop compliqué à remplir',
                          'Il manque un médecin dans le quartier'])[1 + n % 5]
                     || ' depuis ' || n || ' jours. '
                     || case n % 7
                        when 0 then 'La zibulette du marché coûte trop cher aussi.'
                        when 1 then 'Le chemin des Mouguerres est plein de trous.'
                        else 'Personne ne s’occupe de nous dans cette commune.' end,
                   '06029', 'AAAA-' || lpad((n / 10000)::text, 4, '0') || '-'
                     || lpad((n % 10000)::text, 4, '0')
            from generate_series(1, 1000) n
            """)
        .param("round", round)
        .update();
    database
        .sql(
            """
            insert into contribution.counter (round_id, channel, commune, visible)
            values (:round, 'WEB', '06029', 1000)
            """)
        .param("round", round)
        .update();
  }
}
