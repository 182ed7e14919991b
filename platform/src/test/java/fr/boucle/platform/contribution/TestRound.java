package fr.boucle.platform.contribution;

import fr.boucle.platform.consultation.Charter;
import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.NewConsultation;
import fr.boucle.platform.consultation.Phase;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.territory.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A round that people can contribute to, on the six communes of « Territoire 2 ».
 *
 * @param consultation its consultation
 * @param round open, collecting
 * @param organiser who opened it
 */
public record TestRound(Consultation consultation, Round round, AccountId organiser) {

  /** Creates an account, a consultation and its first round, and opens it. */
  public static TestRound open(ApplicationContext platform, String title) {
    var consultations = platform.getBean(Consultations.class);
    var organiser = organiser(platform.getBean(JdbcClient.class), title);
    var territory = platform.getBean(Territories.class).list().getFirst().id();
    var id =
        done(
            consultations.create(
                new NewConsultation(title, "Données fictives.", territory), organiser));
    Round draft =
        consultations.getRound(
            platform
                .getBean(JdbcClient.class)
                .sql("select id from consultation.round where consultation_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .map(RoundId::new)
                .orElseThrow());
    LocalDate today = LocalDate.now(platform.getBean(Clock.class));
    var charter =
        new Charter(
            "Les horaires et l’accueil.",
            "Le guichet de la gare est fermé.",
            "Le nombre d’agents.",
            "La présidente du conseil, données fictives",
            "20 000 euros au plus.",
            today.plusDays(60),
            organiser,
            200,
            100);
    var phases = new ArrayList<Phase>();
    for (Step step : Step.values()) {
      LocalDate from = today.plusDays(10L * phases.size());
      phases.add(new Phase(step, from, from.plusDays(9)));
    }
    done(consultations.prepare(draft.id(), charter, phases));
    done(consultations.open(draft.id(), organiser));
    return new TestRound(consultations.get(id), consultations.getRound(draft.id()), organiser);
  }

  private static AccountId organiser(JdbcClient jdbc, String title) {
    long id =
        jdbc.sql(
                """
                insert into identity.account (name, email, created_at)
                values ('Camille Essai', :email, now())
                returning id
                """)
            .param("email", title.hashCode() + "@exemple.fr")
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into identity.account_role (account_id, role)
            select :id, unnest(array['ORGANISER', 'RESPONDENT', 'ANALYST', 'ADMINISTRATOR'])
            """)
        .param("id", id)
        .update();
    return new AccountId(id);
  }

  private static <T> T done(Result<T> result) {
    return result.fold(
        value -> value,
        reasons -> {
          throw new IllegalStateException("refused: " + reasons);
        });
  }
}
