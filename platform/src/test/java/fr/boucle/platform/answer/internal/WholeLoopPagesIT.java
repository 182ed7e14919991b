package fr.boucle.platform.answer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.StatementCounter;
import fr.boucle.platform.commitment.CommitmentState;
import fr.boucle.platform.commitment.Commitments;
import fr.boucle.platform.consultation.Charter;
import fr.boucle.platform.consultation.ConsultationId;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.NewConsultation;
import fr.boucle.platform.consultation.Phase;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.consultation.internal.AmendCharter;
import fr.boucle.platform.contribution.Channel;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.contribution.NewContribution;
import fr.boucle.platform.contribution.Receipt;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.problem.PrioritiesDecided;
import fr.boucle.platform.problem.ProblemsPublished;
import fr.boucle.platform.territory.Territories;
import fr.boucle.platform.vote.PollId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;

/** From three contributions to their answers, on the pages of solution, answer and commitment. */
@BoucleIntegrationTest
class WholeLoopPagesIT {
  private static final String SLUG_TITLE = "Essai de boucle entière";

  @Autowired WebApplicationContext context;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @Autowired Consultations consultations;
  @Autowired Contributions contributions;
  @Autowired Commitments commitments;
  @Autowired Territories territories;
  @Autowired AmendCharter amend;
  @Autowired Errands errands;
  @Autowired SweepRounds sweep;
  @Autowired JourneyStore journeys;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionOperations transactions;

  private @Nullable MockMvc mvc;

  @BeforeEach
  void openTheDoors() {
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
  }

  @Test
  void everyoneReadsWhatBecameOfTheirWords() throws Exception {
    AccountId organiser = account("Dominique Essai", "organise@exemple.invalid", "ORGANISER");
    AccountId respondent = account("Camille Essai", "repond@exemple.invalid", "RESPONDENT");
    MockHttpSession organises = signIn("organise@exemple.invalid");
    MockHttpSession responds = signIn("repond@exemple.invalid");
    RoundId round = openRound(organiser, respondent);
    String base = "/demarches/" + slug(round) + "/tours/1";

    Receipt first = receive(round, "Le guichet ferme à midi", "a@exemple.invalid");
    Receipt second = receive(round, "Guichet fermé le midi", null);
    Receipt alone = receive(round, "Merci pour le nouveau banc", null);
    waitUntil(() -> journeys.findBook(round).map(book -> book.received() == 3).orElse(false));
    assertThat(promiseState(round)).isEqualTo(CommitmentState.OPEN);

    long problem = publishProblem(round, first, second);
    waitUntil(() -> journeys.findBook(round).map(book -> book.wanted() > 0).orElse(false));
    waitUntil(() ->
        journeys
            .findBook(round)
            .map(book -> book.problemsPublishedOn() != null && book.prioritiesDecidedOn() != null)
            .orElse(false));
    errands.run();

    String journey = page("/suivi/" + first.code(), null);
    assertThat(journey)
        .contains("Le guichet ferme à midi")
        .contains("Guichets fermés")
        .contains("Une réponse vous est due")
        .contains("/problemes/" + problem)
        .contains("mal-classe");
    assertThat(page("/suivi/" + alone.code(), null)).contains("Lue, différente des autres");
    assertThat(statementsOf("/suivi/" + first.code())).hasSizeLessThanOrEqualTo(12);

    long proposal = solve(problem, organises, responds, respondent);
    assertThat(page("/suivi/" + first.code(), null)).contains("/solutions/" + proposal);
    assertThat(page(base + "/solutions", null)).contains("Ouvrir le guichet à midi");

    assertThat(closingObjections(round, organiser)).contains("answer.refusal.unanswered");

    assertThat(page("/repondre/tours/" + round.value(), responds)).contains("Guichets fermés");
    assertThat(page("/repondre/problemes/" + problem, responds)).contains("2 contributions");
    answer("/repondre/problemes/" + problem, "Le guichet ouvre à midi.", responds);
    answer("/repondre/tours/" + round.value() + "/isolees", "Merci à vous.", responds);
    errands.run();

    assertThat(page("/suivi/" + second.code(), null)).contains("Le guichet ouvre à midi.");
    assertThat(page("/suivi/" + alone.code(), null)).contains("Merci à vous.");
    for (String degree : List.of("FULLY", "FULLY", "LITTLE", "ABSURD")) {
      redirect(send("/suivi/" + alone.code() + "/ecoute", null, "degre", degree));
    }
    redirect(send("/suivi/" + first.code() + "/ecoute", null, "degre", "RATHER"));
    assertThat(page("/suivi/" + alone.code(), null)).contains("C’est compté : « Plutôt non »");
    assertThat(page(base, null)).contains("Se sentent écoutées : 1 personne sur 2 qui l’ont dit");
    assertThat(answersTo("a@exemple.invalid")).isEqualTo(1);
    assertThat(closingObjections(round, organiser)).doesNotContain("answer.refusal.unanswered");
    assertThat(promiseState(round)).isEqualTo(CommitmentState.KEPT);
    assertThat(page(base + "/reponses", null)).contains("Réponse à un problème");
    assertThat(page("/engagements", null)).contains("Tenu");
    assertThat(page("/repondre", responds)).contains("Ce que vous devez");

    Receipt late = receive(round, "Et le samedi ?", null);
    redirect(send("/suivi/" + late.code() + "/ecoute", null, "degre", "FULLY"));
    assertThat(page("/suivi/" + late.code(), null)).doesNotContain("senti écouté");
    waitUntil(() -> journeys.findBook(round).map(book -> book.received() == 4).orElse(false));
    waitUntil(() -> promiseState(round) == CommitmentState.OPEN);
    assertThat(closingObjections(round, organiser)).contains("answer.refusal.unanswered");
  }

  @Test
  void movesThePromiseWithTheAnswerDateForTheSamePublicReason() throws Exception {
    AccountId organiser = account("Dominique Date", "date@exemple.invalid", "ORGANISER");
    AccountId respondent = account("Camille Date", "datee@exemple.invalid", "RESPONDENT");
    RoundId round = openRound(organiser, respondent);
    receive(round, "Le guichet ferme à midi", null);
    waitUntil(() -> journeys.findBook(round).map(book -> book.received() == 1).orElse(false));
    Charter charter = consultations.getRound(round).charter();
    LocalDate later = LocalDate.now(clock).plusDays(80);

    accepted(amend.run(round, answeredBy(charter, later), "Deux agents sont malades.", organiser));

    Subject subject = KeepRoundPromise.subjectOf(round);
    waitUntil(() ->
        commitments
            .find(KeepRoundPromise.KIND, subject)
            .filter(promise -> promise.dueOn().equals(later))
            .isPresent());
    assertThat(page("/engagements", null)).contains("Deux agents sont malades.");
    assertThat(page("/demarches/" + slug(round) + "/tours/1", null))
        .contains("Deux agents sont malades.", "réponse à venir", "Aucune réponse n’a été donnée");
  }

  private static Charter answeredBy(Charter charter, LocalDate day) {
    return new Charter(
        charter.open(),
        charter.decided(),
        charter.notNegotiable(),
        charter.decider(),
        charter.funding(),
        day,
        charter.respondent(),
        charter.weeklyAnalysisHours(),
        charter.expectedContributions());
  }

  @Test
  void hearsAtTheNextSweepWhatWasLost() {
    AccountId organiser = account("Claude Essai", "claude@exemple.invalid", "ORGANISER");
    AccountId respondent = account("Sacha Essai", "sacha@exemple.invalid", "RESPONDENT");
    RoundId round = openRound(organiser, respondent);
    receive(round, "Un texte", null);
    waitUntil(() -> journeys.findBook(round).map(book -> book.received() == 1).orElse(false));
    jdbc.sql("delete from answer.journey where round_id = :round")
        .param("round", round.value())
        .update();
    jdbc.sql("update answer.book set received = 0 where round_id = :round")
        .param("round", round.value())
        .update();

    sweep.sweep();
    errands.run();

    assertThat(journeys.findBook(round).orElseThrow().received()).isEqualTo(1);
  }

  private long solve(
      long problem, MockHttpSession organises, MockHttpSession responds, AccountId respondent)
      throws Exception {
    String list = "/problemes/" + problem + "/solutions";
    assertThat(page(list, null)).contains("Proposer une solution");
    assertThat(page(list + "/proposer", null)).contains("Pour quoi");
    MvcResult refused = send(list + "/proposer", null, "title", "Ouvrir le guichet à midi");
    assertThat(refused.getResponse().getContentAsString())
        .contains("Dites pour quoi vous proposez cela.")
        .contains("Ouvrir le guichet à midi");
    String href =
        redirect(
            send(
                list + "/proposer",
                null,
                "why",
                "On travaille le matin",
                "forWhom",
                "Ceux qui travaillent",
                "expectedChange",
                "Venir à midi",
                "title",
                "Ouvrir le guichet à midi",
                "description",
                "Deux agents se relaient"));
    long proposal = Long.parseLong(href.substring(href.lastIndexOf('/') + 1));
    assertThat(page(href, null)).contains("Proposée par le public");
    String desk = "/organiser" + href;
    assertThat(page(desk, organises)).contains("Demander à un service si c’est faisable");
    redirect(
        send(
            desk + "/faisabilite",
            organises,
            "expert",
            String.valueOf(respondent.value()),
            "dueOn",
            LocalDate.now(clock).plusDays(10).toString()));
    assertThat(page(href, null)).contains("Camille Essai examine cette proposition");
    assertThat(page("/repondre", responds)).contains("/repondre/faisabilite/" + proposal);
    String sheet = "/repondre/faisabilite/" + proposal;
    assertThat(page(sheet, responds)).contains("Dire si c’est faisable");
    redirect(send(sheet, responds, "verdict", "FEASIBLE_IF", "conclusion", "Avec deux agents"));
    redirect(
        send(
            desk + "/decision",
            organises,
            "choice",
            "ADOPTED",
            "decisionReason",
            "C’est utile",
            "nextStep",
            "Dès lundi"));
    assertThat(page(href, null)).contains("Retenue").contains("Dès lundi");
    return proposal;
  }

  private void answer(String path, String text, MockHttpSession session) throws Exception {
    assertThat(page(path, session)).contains("Votre réponse");
    redirect(send(path, session, "text", text));
  }

  private RoundId openRound(AccountId organiser, AccountId respondent) {
    LocalDate today = LocalDate.now(clock);
    ConsultationId consultation =
        accepted(
            consultations.create(
                new NewConsultation(
                    SLUG_TITLE, "Données fictives", territories.list().getFirst().id()),
                organiser));
    RoundId round =
        new RoundId(
            jdbc.sql("select id from consultation.round where consultation_id = :id")
                .param("id", consultation.value())
                .query(Long.class)
                .single());
    List<Phase> phases = new ArrayList<>();
    for (Step step : Step.values()) {
      LocalDate from = today.plusDays(20L * phases.size());
      phases.add(new Phase(step, from, from.plusDays(19)));
    }
    var charter =
        new Charter(
            "Tout",
            "Rien",
            "Rien",
            "La maire",
            "Aucun budget",
            today.plusDays(90),
            respondent,
            20,
            50);
    accepted(consultations.prepare(round, charter, phases));
    return accepted(consultations.open(round, organiser));
  }

  private long publishProblem(RoundId round, Receipt... members) {
    jdbc.sql("insert into problem.tally (round_id) values (:round)")
        .param("round", round.value())
        .update();
    long problem =
        jdbc.sql(
                """
                insert into problem.problem
                  (round_id, state, label, kind, contributions, people, vote_rank, decided_rank)
                values (:round, 'PUBLISHED', 'Guichets fermés', 'PROBLEM', 2, 2, 1, 1)
                returning id
                """)
            .param("round", round.value())
            .query(Long.class)
            .single();
    for (Receipt member : members) {
      jdbc.sql(
              """
              with read as (
                insert into problem.reading
                  (contribution_id, round_id, person, text_hash, isolated, ungrouped)
                values (:id, :round, '', '', false, false)
              )
              insert into problem.membership
                (problem_id, contribution_id, belonging, score, sentences, quote, shared_terms)
              values (:problem, :id, 'CORE', 1, '{}', '', '{}')
              """)
          .param("id", member.contribution().value())
          .param("round", round.value())
          .param("problem", problem)
          .update();
    }
    transactions.executeWithoutResult(status -> {
      consultations.advance(round, Step.DESIGN);
      events.publishEvent(new ProblemsPublished(round, 1));
      events.publishEvent(new PrioritiesDecided(round, new PollId(1)));
    });
    return problem;
  }

  private Receipt receive(RoundId round, String text, @Nullable String email) {
    return accepted(
        contributions.receive(new NewContribution(round, Channel.NOTEBOOK, text, null, email)));
  }

  private AccountId account(String name, String email, String role) {
    long id =
        jdbc.sql(
                """
                insert into identity.account (name, email, password_hash, created_at)
                values (:name, :email, '{noop}mot de passe d’essai', now())
                returning id
                """)
            .param("name", name)
            .param("email", email)
            .query(Long.class)
            .single();
    jdbc.sql("insert into identity.account_role (account_id, role) values (:id, :role)")
        .param("id", id)
        .param("role", role)
        .update();
    return new AccountId(id);
  }

  private List<String> closingObjections(RoundId round, AccountId by) {
    return transactions.execute(status -> {
      status.setRollbackOnly();
      return consultations
          .close(round, by)
          .fold(done -> List.<String>of(), reasons -> reasons.stream().map(Reason::key).toList());
    });
  }

  private CommitmentState promiseState(RoundId round) {
    return commitments
        .find(KeepRoundPromise.KIND, KeepRoundPromise.subjectOf(round))
        .orElseThrow()
        .state();
  }

  private String slug(RoundId id) {
    Round round = consultations.getRound(id);
    return consultations.get(round.consultation()).slug();
  }

  private long answersTo(String email) {
    return jdbc.sql(
            "select count(*) from notification.letter"
                + " where recipient = :email and subject = 'Réponse à votre contribution'")
        .param("email", email)
        .query(Long.class)
        .single();
  }

  private MockHttpSession signIn(String email) throws Exception {
    MvcResult result =
        mvc()
            .perform(
                formLogin("/connexion")
                    .userParameter("email")
                    .user(email)
                    .password("password", "mot de passe d’essai"))
            .andReturn();
    return (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession());
  }

  private List<String> statementsOf(String path) throws Exception {
    try (var counter = new StatementCounter()) {
      page(path, null);
      return counter.drain();
    }
  }

  private String page(String path, @Nullable MockHttpSession session) throws Exception {
    var request = get(path);
    if (session != null) {
      request.session(session);
    }
    MvcResult result = mvc().perform(request).andReturn();
    assertThat(result.getResponse().getStatus()).as("GET %s", path).isEqualTo(200);
    return result.getResponse().getContentAsString();
  }

  private MvcResult send(String path, @Nullable MockHttpSession session, String... fields)
      throws Exception {
    var request = post(path).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    if (session != null) {
      request.session(session);
    }
    return mvc().perform(request).andReturn();
  }

  private static String redirect(MvcResult result) throws Exception {
    assertThat(result.getResponse().getStatus())
        .as(result.getResponse().getContentAsString())
        .isEqualTo(302);
    return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
  }

  private MockMvc mvc() {
    return Objects.requireNonNull(mvc);
  }

  private static <T> T accepted(Result<T> result) {
    return result.fold(
        value -> value,
        reasons -> {
          throw new AssertionError("refused: " + reasons);
        });
  }

  private static void waitUntil(Condition condition) {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (!condition.holds()) {
      assertThat(Instant.now()).as("something is still awaited").isBefore(end);
      try {
        Thread.sleep(50);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Something that comes true after a while. */
  private interface Condition {
    boolean holds();
  }
}
