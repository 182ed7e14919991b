package fr.boucle.platform.commitment.internal;

import fr.boucle.platform.commitment.Commitment;
import fr.boucle.platform.commitment.CommitmentCounts;
import fr.boucle.platform.commitment.CommitmentId;
import fr.boucle.platform.commitment.CommitmentState;
import fr.boucle.platform.commitment.NewCommitment;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.kernel.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Promises in the schema {@code commitment}. */
@Repository
class CommitmentStore {
  private static final String SELECT =
      """
      select c.id, c.kind, c.subject_type, c.subject_id, c.scope_type, c.scope_id, c.about,
             c.debtor_id, c.debtor_name, c.fallback_id, c.due_on, c.state, c.settled_on, c.reason
      from commitment.commitment c
      """;
  private static final long SETTLED = 10_000_000;
  private static final String LATE_FIRST =
      """
      order by c.place %2$s, c.id %2$s
      limit :size
      """;
  private static final String COUNTS =
      """
      select count(*) filter (where state = 'KEPT') as kept,
             count(*) filter (where state = 'OPEN' and due_on >= :today) as due,
             count(*) filter (where state = 'OPEN' and due_on < :today) as late
      from commitment.commitment
      """;

  private final JdbcClient jdbc;

  CommitmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<CommitmentId> insertOnce(NewCommitment commitment, String debtorName, LocalDate today) {
    return jdbc.sql(
            """
            insert into commitment.commitment
              (kind, subject_type, subject_id, scope_type, scope_id, about,
               debtor_id, debtor_name, fallback_id, promised_on, due_on)
            values
              (:kind, :subjectType, :subjectId, :scopeType, :scopeId, :about,
               :debtor, :debtorName, :fallback, :today, :dueOn)
            on conflict (kind, subject_type, subject_id) where state = 'OPEN' do nothing
            returning id
            """)
        .param("kind", commitment.kind())
        .param("subjectType", commitment.subject().type())
        .param("subjectId", commitment.subject().id())
        .param("scopeType", commitment.scope().type())
        .param("scopeId", commitment.scope().id())
        .param("about", commitment.about())
        .param("debtor", commitment.debtor().value())
        .param("debtorName", debtorName)
        .param("fallback", idOf(commitment.fallback()))
        .param("today", today)
        .param("dueOn", commitment.dueOn())
        .query(Long.class)
        .optional()
        .map(CommitmentId::new);
  }

  Optional<Commitment> find(CommitmentId id) {
    return jdbc.sql(SELECT + "where c.id = :id")
        .param("id", id.value())
        .query(CommitmentStore::commitment)
        .optional();
  }

  Optional<Commitment> findLatest(String kind, Subject subject) {
    return jdbc.sql(
            SELECT
                + """
                where c.kind = :kind and c.subject_type = :type and c.subject_id = :id
                order by c.id desc
                limit 1
                """)
        .param("kind", kind)
        .param("type", subject.type())
        .param("id", subject.id())
        .query(CommitmentStore::commitment)
        .optional();
  }

  Stretch<Commitment> list(Cursor cursor, int size) {
    return lateFirst("(c.place, c.id) %1$s (:place, :id)\n", cursor, size, Map.of());
  }

  Stretch<Commitment> listOwedBy(AccountId debtor, Cursor cursor, int size) {
    return lateFirst(
        "c.debtor_id = :debtor and c.state = 'OPEN' and (c.place, c.id) %1$s (:place, :id)\n",
        cursor, size, Map.of("debtor", debtor.value()));
  }

  private Stretch<Commitment> lateFirst(
      String condition, Cursor cursor, int size, Map<String, Object> values) {
    String sql =
        (SELECT + "where " + condition + LATE_FIRST).formatted(cursor.comparison(), cursor.order());
    List<Commitment> read =
        jdbc.sql(sql)
            .params(values)
            .param("place", cursor.key())
            .param("id", cursor.id())
            .param("size", size + 1)
            .query(CommitmentStore::commitment)
            .list();
    return Stretch.of(read, cursor, size, CommitmentStore::placeOf, one -> one.id().value());
  }

  /** As the generated column {@code place} of the table. */
  private static long placeOf(Commitment commitment) {
    long settled = commitment.state() == CommitmentState.OPEN ? 0 : SETTLED;
    return settled + commitment.dueOn().toEpochDay();
  }

  long countOwedBy(AccountId debtor) {
    return jdbc.sql(
            """
            select count(*) from commitment.commitment
            where debtor_id = :debtor and state = 'OPEN'
            """)
        .param("debtor", debtor.value())
        .query(Long.class)
        .single();
  }

  CommitmentCounts count(LocalDate today) {
    return jdbc.sql(COUNTS).param("today", today).query(CommitmentCounts.class).single();
  }

  CommitmentCounts countIn(Subject scope, LocalDate today) {
    return jdbc.sql(COUNTS + "where scope_type = :type and scope_id = :id")
        .param("today", today)
        .param("type", scope.type())
        .param("id", scope.id())
        .query(CommitmentCounts.class)
        .single();
  }

  Optional<CommitmentId> settle(
      String kind, Subject subject, CommitmentState state, LocalDate today, String reason) {
    return jdbc.sql(
            """
            update commitment.commitment
            set state = :state, settled_on = :today, reason = :reason
            where kind = :kind and subject_type = :type and subject_id = :id and state = 'OPEN'
            returning id
            """)
        .param("state", state.name())
        .param("today", today)
        .param("reason", reason)
        .param("kind", kind)
        .param("type", subject.type())
        .param("id", subject.id())
        .query(Long.class)
        .optional()
        .map(CommitmentId::new);
  }

  void postpone(String kind, Subject subject, LocalDate dueOn, String reason, LocalDate today) {
    jdbc.sql(
            """
            with moved as (
              update commitment.commitment
              set due_on = :dueOn
              where kind = :kind and subject_type = :type and subject_id = :id
                and state = 'OPEN' and due_on <> :dueOn
              returning id, old.due_on as from_due_on
            )
            insert into commitment.postponement
              (commitment_id, moved_on, from_due_on, to_due_on, reason)
            select id, :today, from_due_on, :dueOn, :reason from moved
            """)
        .param("dueOn", dueOn)
        .param("kind", kind)
        .param("type", subject.type())
        .param("id", subject.id())
        .param("today", today)
        .param("reason", reason)
        .update();
  }

  /** Lists the last move of each of these promises. At most 200 ids. */
  List<Postponement> listLastPostponements(List<CommitmentId> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select distinct on (commitment_id) commitment_id, from_due_on, reason
                from commitment.postponement
                where commitment_id in (:ids)
                order by commitment_id, id desc
                limit 200
                """)
            .param("ids", ids.stream().map(CommitmentId::value).toList())
            .query(Postponement.class)
            .list();
  }

  record Postponement(long commitmentId, LocalDate fromDueOn, String reason) {}

  /** Takes note of up to 500 reminders of a stage that are due and were not sent yet. */
  List<CommitmentId> remind(Stage stage, LocalDate today) {
    return jdbc
        .sql(
            """
            insert into commitment.reminder (commitment_id, due_on, stage, reminded_on)
            select c.id, c.due_on, :stage, :today
            from commitment.commitment c
            where c.state = 'OPEN' and c.due_on between :from and :to
              and not exists (
                select 1 from commitment.reminder r
                where r.commitment_id = c.id and r.due_on = c.due_on and r.stage = :stage)
            order by c.id
            limit 500
            on conflict do nothing
            returning commitment_id
            """)
        .param("stage", stage.name())
        .param("today", today)
        .param("from", stage.earliestDueDate(today))
        .param("to", stage.latestDueDate(today))
        .query(Long.class)
        .list()
        .stream()
        .map(CommitmentId::new)
        .toList();
  }

  private static @Nullable Long idOf(@Nullable AccountId account) {
    return account == null ? null : account.value();
  }

  private static Commitment commitment(ResultSet row, int number) throws SQLException {
    long fallback = row.getLong("fallback_id");
    AccountId told = row.wasNull() ? null : new AccountId(fallback);
    return new Commitment(
        new CommitmentId(row.getLong("id")),
        row.getString("kind"),
        new Subject(row.getString("subject_type"), row.getLong("subject_id")),
        new Subject(row.getString("scope_type"), row.getLong("scope_id")),
        row.getString("about"),
        new AccountId(row.getLong("debtor_id")),
        row.getString("debtor_name"),
        told,
        row.getObject("due_on", LocalDate.class),
        CommitmentState.valueOf(row.getString("state")),
        row.getObject("settled_on", LocalDate.class),
        row.getString("reason"));
  }
}
