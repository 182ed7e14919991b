package fr.boucle.platform.consultation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.consultation.Charter;
import fr.boucle.platform.consultation.ClosingCondition;
import fr.boucle.platform.consultation.ConsultationId;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.NewConsultation;
import fr.boucle.platform.consultation.Phase;
import fr.boucle.platform.consultation.PhasePlan;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.territory.TerritoryId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A round from its draft to the next one, on a real database. */
@BoucleIntegrationTest
class RoundsIT {
  @Autowired Consultations consultations;
  @Autowired MovePhases movePhases;
  @Autowired AmendCharter amendCharter;
  @Autowired RoundChanges changes;
  @Autowired RoundStore rounds;
  @Autowired RoundActs acts;
  @Autowired Journal journal;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private AccountId organiser = new AccountId(0);
  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void knowsARespondent() {
    today = LocalDate.now(clock);
    long id =
        jdbc.sql(
                """
                with person as (
                  insert into identity.account (name, email, created_at)
                  values ('Personne Fictive', gen_random_uuid() || '@exemple.fr', now())
                  returning id)
                insert into identity.account_role (account_id, role)
                select person.id, 'RESPONDENT' from person
                returning account_id
                """)
            .query(Long.class)
            .single();
    organiser = new AccountId(id);
  }

  @Test
  void givesNamesakesDifferentAddresses() {
    Round first = draft("Une même question");
    Round second = draft("Une même question");
    assertThat(consultations.get(first.consultation()).slug()).isEqualTo("une-meme-question");
    assertThat(consultations.get(second.consultation()).slug()).isEqualTo("une-meme-question-2");
  }

  @Test
  void refusesAnUnknownTerritory() {
    var nowhere = new NewConsultation("Titre", "Résumé", new TerritoryId(987654));
    assertThat(keys(consultations.create(nowhere, organiser)))
        .containsExactly("consultation.refusal.unknownTerritory");
  }

  @Test
  void staysADraftWhileSomethingIsMissing() throws Exception {
    Round round = draft("Rien de promis");
    assertThat(keys(consultations.open(round.id(), organiser))).hasSize(14);
    assertThat(consultations.getRound(round.id()).state()).isEqualTo(RoundState.DRAFT);
    assertThat(status("/demarches/rien-de-promis")).isEqualTo(404);
    assertThat(status("/demarches/rien-de-promis/tours/1")).isEqualTo(404);
  }

  @Test
  void refusesARespondentWhoseAccountIsClosed() {
    Round round = prepared("Répondant parti");
    jdbc.sql("update identity.account set active = false where id = :id")
        .param("id", organiser.value())
        .update();
    assertThat(keys(consultations.open(round.id(), organiser)))
        .containsExactly("consultation.refusal.respondentLeft");
  }

  @Test
  void opensInPublicAndInTheRegister() throws Exception {
    Round round = opened("Une ouverture");
    assertThat(round.collects()).isTrue();
    assertThat(round.phases()).hasSize(5);
    assertThat(acts(round)).containsExactly("consultation.act.opened");
    assertThat(body("/demarches/une-ouverture"))
        .contains("Une ouverture", "Aucun budget", "Personne Fictive", "Les horaires");
    assertThat(keys(consultations.open(round.id(), organiser)))
        .containsExactly("consultation.refusal.alreadyOpen");
  }

  @Test
  void writesWhatAPersonTypedAsTextNeverAsMarkup() throws Exception {
    Round round = draft("<script>alert(1)</script>");
    consultations.prepare(round.id(), charter("<b>gras</b>"), PhasePlan.from(today));
    assertThat(consultations.open(round.id(), organiser)).isInstanceOf(Result.Accepted.class);
    assertThat(body("/demarches/script-alert-1-script"))
        .contains("&lt;script&gt;", "&lt;b&gt;gras&lt;/b&gt;")
        .doesNotContain("<script>alert", "<b>gras");
  }

  @Test
  void keepsBothDatesAndTheReasonWhenAPhaseMoves() throws Exception {
    Round round = opened("Un report");
    var moved = new ArrayList<>(round.phases());
    Phase last = moved.getLast();
    moved.set(4, new Phase(Step.EVALUATE, last.from(), last.to().plusDays(7)));
    assertThat(keys(movePhases.run(round.id(), moved, " ", organiser)))
        .containsExactly("consultation.refusal.missing.reason");
    assertThat(keys(movePhases.run(round.id(), round.phases(), "rien", organiser)))
        .containsExactly("consultation.refusal.nothingMoved");
    movePhases.run(round.id(), moved, "Une mesure de plus.", organiser);
    assertThat(changes.listMoves(round.id()))
        .singleElement()
        .satisfies(move -> {
          assertThat(move.before()).isEqualTo(last);
          assertThat(move.after().to()).isEqualTo(last.to().plusDays(7));
          assertThat(move.reason()).isEqualTo("Une mesure de plus.");
        });
    assertThat(consultations.getRound(round.id()).phases().getLast().to())
        .isEqualTo(last.to().plusDays(7));
    assertThat(acts(round)).startsWith("consultation.act.moved.5");
    assertThat(body("/demarches/un-report")).contains("Une mesure de plus.");
  }

  @Test
  void keepsBothVersionsAndTheReasonWhenAPromiseChanges() {
    Round round = opened("Une promesse");
    Charter richer = charter("5 000 euros");
    assertThat(keys(amendCharter.run(round.id(), richer, "", organiser)))
        .containsExactly("consultation.refusal.missing.reason");
    amendCharter.run(round.id(), richer, "Une aide est accordée.", organiser);
    assertThat(changes.listCharterChanges(round.id()))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.before()).isEqualTo("Aucun budget");
          assertThat(change.after()).isEqualTo("5 000 euros");
        });
    assertThat(acts(round)).startsWith("consultation.act.amended.funding");
    assertThat(keys(amendCharter.run(round.id(), charter(""), "Pour voir", organiser)))
        .containsExactly("consultation.refusal.missing.funding");
  }

  @Test
  void movesForwardNeverBack() {
    Round round = opened("Une marche");
    consultations.advance(round.id(), Step.DECIDE);
    consultations.advance(round.id(), Step.DETECT);
    consultations.advance(round.id(), Step.DECIDE);
    assertThat(consultations.getRound(round.id()).current()).isEqualTo(Step.DECIDE);
    assertThat(acts(round)).containsExactly("consultation.act.step.3", "consultation.act.opened");
  }

  @Test
  void staysOpenWhileARoomObjects() {
    Round round = opened("Une objection");
    assertThat(consultations.close(round.id(), organiser)).isInstanceOf(Result.Refused.class);
    assertThat(consultations.getRound(round.id()).state()).isEqualTo(RoundState.OPEN);
  }

  @Test
  void closesOnceAndPreparesTheNextRoundWithTheSamePromises() {
    Round round = opened("Une clôture");
    var noObjection = new StaticListableBeanFactory().getBeanProvider(ClosingCondition.class);
    var close = new CloseRound(rounds, acts, noObjection, events, clock);
    transaction.executeWithoutResult(
        status -> assertThat(close.run(round.id(), organiser)).isInstanceOf(Result.Accepted.class));
    assertThat(consultations.getRound(round.id()).state()).isEqualTo(RoundState.CLOSED);
    assertThat(acts(round)).startsWith("consultation.act.closed");
    RoundId next = value(consultations.openNextRound(round.id(), organiser));
    assertThat(value(consultations.openNextRound(round.id(), organiser))).isEqualTo(next);
    Round second = consultations.getRound(next);
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.state()).isEqualTo(RoundState.DRAFT);
    assertThat(second.charter().funding()).isEqualTo("Aucun budget");
    assertThat(second.charter().answerBy()).isNull();
    assertThat(second.phases()).isEmpty();
    assertThat(consultations.findCurrentRound(round.consultation()))
        .hasValueSatisfying(current -> assertThat(current.number()).isEqualTo(1));
  }

  @Test
  void opensOneRoundOfAConsultationAtATime() {
    Round round = opened("Un à la fois");
    RoundId next = value(consultations.openNextRound(round.id(), organiser));
    consultations.prepare(next, charter("Aucun budget"), PhasePlan.from(today));
    assertThat(keys(consultations.open(next, organiser)))
        .containsExactly("consultation.refusal.otherRoundOpen");
  }

  private Round draft(String title) {
    ConsultationId id =
        value(
            consultations.create(
                new NewConsultation(title, "Un résumé fictif.", new TerritoryId(1)), organiser));
    return consultations.findRound(consultations.get(id).slug(), 1).orElseThrow();
  }

  private Round prepared(String title) {
    Round round = draft(title);
    consultations.prepare(round.id(), charter("Aucun budget"), PhasePlan.from(today));
    return round;
  }

  private Round opened(String title) {
    RoundId id = value(consultations.open(prepared(title).id(), organiser));
    return consultations.getRound(id);
  }

  private Charter charter(String funding) {
    return new Charter(
        "Les horaires",
        "Rien",
        "Le budget voté",
        "Une directrice fictive",
        funding,
        today.plusDays(90),
        organiser,
        20,
        1000);
  }

  private List<String> acts(Round round) {
    return journal.list(new Subject("round", round.id().value()), Cursor.START, 50).items().stream()
        .map(entry -> entry.act().kind())
        .toList();
  }

  private int status(String path) throws Exception {
    return get(path).statusCode();
  }

  private String body(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("Accept", "text/html")
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static <T> T value(Result<T> result) {
    return result.fold(
        done -> done,
        reasons -> {
          throw new AssertionError("refused: " + reasons);
        });
  }

  private static List<String> keys(Result<?> result) {
    return result.fold(done -> List.of(), reasons -> reasons.stream().map(Reason::key).toList());
  }
}
