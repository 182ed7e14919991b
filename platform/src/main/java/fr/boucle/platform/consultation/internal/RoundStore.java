package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.Charter;
import fr.boucle.platform.consultation.ConsultationId;
import fr.boucle.platform.consultation.Phase;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds, their charters and their phases in the schema {@code consultation}. */
@Repository
class RoundStore {
  private static final String SELECT =
      """
      select r.id, r.consultation_id, r.number, r.state, r.current_step,
             r.on_the_table, r.already_decided, r.not_negotiable, r.decider, r.funding,
             r.answer_by, r.respondent_id, r.weekly_analysis_hours, r.expected_contributions,
             array(select p.step || ' ' || to_char(p.begins_on, 'YYYY-MM-DD')
                          || ' ' || to_char(p.ends_on, 'YYYY-MM-DD')
                   from consultation.phase p where p.round_id = r.id order by p.step) as phases
      from consultation.round r
      """;

  private final JdbcClient jdbc;

  RoundStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Inserts an empty draft unless this consultation already has one. */
  Optional<RoundId> insertDraft(
      ConsultationId consultation, int number, AccountId by, Instant now) {
    return jdbc.sql(
            """
            insert into consultation.round (consultation_id, number, created_by, created_at)
            values (:consultation, :number, :by, :now)
            on conflict do nothing
            returning id
            """)
        .param("consultation", consultation.value())
        .param("number", number)
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .optional()
        .map(RoundId::new);
  }

  Optional<Round> find(RoundId id) {
    return jdbc.sql(SELECT + "where r.id = :id")
        .param("id", id.value())
        .query(RoundStore::round)
        .optional();
  }

  /** Reads a round and keeps every other writer of it waiting until this transaction ends. */
  Optional<Round> lock(RoundId id) {
    return jdbc.sql(SELECT + "where r.id = :id for update of r")
        .param("id", id.value())
        .query(RoundStore::round)
        .optional();
  }

  Optional<Round> find(String slug, int number) {
    return jdbc.sql(
            SELECT
                + """
                join consultation.consultation c on c.id = r.consultation_id
                where c.slug = :slug and r.number = :number
                """)
        .param("slug", slug)
        .param("number", number)
        .query(RoundStore::round)
        .optional();
  }

  Optional<Round> findCurrent(ConsultationId consultation) {
    return jdbc.sql(
            SELECT
                + """
                where r.consultation_id = :consultation and r.state <> 'DRAFT'
                order by r.number desc
                limit 1
                """)
        .param("consultation", consultation.value())
        .query(RoundStore::round)
        .optional();
  }

  /** Lists the rounds of several consultations, by consultation, then number. */
  List<Round> listOf(List<ConsultationId> consultations) {
    if (consultations.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            SELECT
                + """
                where r.consultation_id in (:consultations)
                order by r.consultation_id, r.number
                limit 2000
                """)
        .param("consultations", consultations.stream().map(ConsultationId::value).toList())
        .query(RoundStore::round)
        .list();
  }

  List<Round> listOpen() {
    return jdbc.sql(SELECT + "where r.state = 'OPEN' order by r.id desc limit 200")
        .query(RoundStore::round)
        .list();
  }

  void updateCharter(RoundId id, Charter charter) {
    AccountId respondent = charter.respondent();
    jdbc.sql(
            """
            update consultation.round
            set on_the_table = :open, already_decided = :decided, not_negotiable = :notNegotiable,
                decider = :decider, funding = :funding, answer_by = :answerBy,
                respondent_id = :respondent, weekly_analysis_hours = :hours,
                expected_contributions = :forecast
            where id = :id
            """)
        .param("open", charter.open())
        .param("decided", charter.decided())
        .param("notNegotiable", charter.notNegotiable())
        .param("decider", charter.decider())
        .param("funding", charter.funding())
        .param("answerBy", charter.answerBy())
        .param("respondent", respondent == null ? null : respondent.value())
        .param("hours", charter.weeklyAnalysisHours())
        .param("forecast", charter.expectedContributions())
        .param("id", id.value())
        .update();
  }

  void replacePhases(RoundId id, List<Phase> phases) {
    jdbc.sql("delete from consultation.phase where round_id = :id")
        .param("id", id.value())
        .update();
    phases.forEach(phase ->
        jdbc.sql(
                """
                insert into consultation.phase (round_id, step, begins_on, ends_on)
                values (:id, :step, :from, :to)
                """)
            .param("id", id.value())
            .param("step", phase.step().rank())
            .param("from", phase.from())
            .param("to", phase.to())
            .update());
  }

  void open(RoundId id, Instant now) {
    jdbc.sql(
            """
            update consultation.round set state = 'OPEN', opened_at = :now
            where id = :id and state = 'DRAFT'
            """)
        .param("now", Timestamp.from(now))
        .param("id", id.value())
        .update();
  }

  /** Moves forward; false when the round is not open or is already there or beyond. */
  boolean advance(RoundId id, Step step) {
    return jdbc.sql(
                """
                update consultation.round set current_step = :step
                where id = :id and state = 'OPEN' and current_step < :step
                """)
            .param("step", step.rank())
            .param("id", id.value())
            .update()
        == 1;
  }

  void close(RoundId id, Instant now) {
    jdbc.sql(
            """
            update consultation.round set state = 'CLOSED', closed_at = :now
            where id = :id and state = 'OPEN'
            """)
        .param("now", Timestamp.from(now))
        .param("id", id.value())
        .update();
  }

  private static Round round(ResultSet row, int number) throws SQLException {
    String[] phases = (String[]) row.getArray("phases").getArray();
    return new Round(
        new RoundId(row.getLong("id")),
        new ConsultationId(row.getLong("consultation_id")),
        row.getInt("number"),
        RoundState.valueOf(row.getString("state")),
        Step.ofRank(row.getInt("current_step")),
        charter(row),
        Arrays.stream(phases).map(RoundStore::phase).toList());
  }

  private static Charter charter(ResultSet row) throws SQLException {
    Long respondent = row.getObject("respondent_id", Long.class);
    return new Charter(
        row.getString("on_the_table"),
        row.getString("already_decided"),
        row.getString("not_negotiable"),
        row.getString("decider"),
        row.getString("funding"),
        row.getObject("answer_by", LocalDate.class),
        respondent == null ? null : new AccountId(respondent),
        row.getObject("weekly_analysis_hours", Integer.class),
        row.getObject("expected_contributions", Integer.class));
  }

  private static Phase phase(String packed) {
    List<String> parts = List.of(packed.split(" ", 3));
    return new Phase(
        Step.ofRank(Integer.parseInt(parts.get(0))),
        LocalDate.parse(parts.get(1)),
        LocalDate.parse(parts.get(2)));
  }
}
