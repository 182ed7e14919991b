package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.problem.Agreement;
import fr.boucle.platform.problem.DoubleReadingId;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Problems and links read by two analysts. A verdict is only ever added. */
@Repository
public class DoubleReadingStore {
  private static final int MOST = 50;
  private static final String SELECT =
      """
      select d.id, d.problem_id, d.contribution_id, p.label, d.state, d.decision, d.reason,
             d.decided_by, d.decided_at,
             f.reader_id as first_reader, f.verdict as first_verdict, f.note as first_note,
             f.at as first_at,
             s.reader_id as second_reader, s.verdict as second_verdict, s.note as second_note,
             s.at as second_at
      from problem.double_reading d
      join problem.problem p on p.id = d.problem_id
      join problem.verdict f on f.double_reading_id = d.id and f.rank = 1
      left join problem.verdict s on s.double_reading_id = d.id and s.rank = 2
      """;

  private final JdbcClient jdbc;

  DoubleReadingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A verdict, signed and dated. */
  public record Said(AccountId reader, Verdict verdict, String note, Instant at) {}

  /** What was made of two verdicts that differ. */
  public record Decided(Verdict decision, String reason, AccountId by, Instant at) {}

  /**
   * A double reading that has its two verdicts.
   *
   * @param contribution the contribution whose place was read, null for the problem as a whole
   * @param decided null while nothing had to be decided, or is not yet
   */
  public record Read(
      long id,
      long problem,
      @Nullable Long contribution,
      String label,
      String state,
      Said first,
      Said second,
      @Nullable Decided decided) {}

  /** A reading that waits for a second reader: nothing of the first verdict is in it. */
  public record Waiting(long id, long problem, @Nullable Long contribution, String label) {}

  /** Opens a double reading; empty when one is open already. */
  Optional<DoubleReadingId> insert(
      RoundId round, ProblemId problem, @Nullable Long contribution, @Nullable AccountId givenTo) {
    return jdbc.sql(
            """
            insert into problem.double_reading (round_id, problem_id, contribution_id, given_to)
            values (:round, :problem, :contribution, :givenTo)
            on conflict do nothing
            returning id
            """)
        .param("round", round.value())
        .param("problem", problem.value())
        .param("contribution", contribution, Types.BIGINT)
        .param("givenTo", givenTo == null ? null : givenTo.value(), Types.BIGINT)
        .query(Long.class)
        .optional()
        .map(DoubleReadingId::new);
  }

  void insertVerdict(DoubleReadingId id, int rank, Said said) {
    jdbc.sql(
            """
            insert into problem.verdict (double_reading_id, rank, reader_id, verdict, note, at)
            values (:id, :rank, :reader, :verdict, :note, :at)
            """)
        .param("id", id.value())
        .param("rank", rank)
        .param("reader", said.reader().value())
        .param("verdict", said.verdict().name())
        .param("note", said.note())
        .param("at", Timestamp.from(said.at()))
        .update();
  }

  /** Waits for the others at work on it; true when this reader may give the second verdict. */
  boolean lockFor(DoubleReadingId id, AccountId reader) {
    return jdbc.sql(
            """
            select d.id from problem.double_reading d
            where d.id = :id and d.state = 'WAITING'
              and (d.given_to is null or d.given_to = :reader)
              and not exists (select 1 from problem.verdict v
                              where v.double_reading_id = d.id and v.reader_id = :reader)
            for update
            """)
        .param("id", id.value())
        .param("reader", reader.value())
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /** Compares the two verdicts. */
  void compare(DoubleReadingId id) {
    jdbc.sql(
            """
            update problem.double_reading d
            set state = case when (select count(distinct verdict) from problem.verdict
                                   where double_reading_id = d.id) = 1
                        then 'AGREED' else 'DISAGREED' end
            where d.id = :id
            """)
        .param("id", id.value())
        .update();
  }

  boolean decide(DoubleReadingId id, Decided decided) {
    return jdbc.sql(
                """
                update problem.double_reading
                set state = 'DECIDED', decision = :decision, reason = :reason, decided_by = :by,
                    decided_at = :at
                where id = :id and state = 'DISAGREED'
                """)
            .param("id", id.value())
            .param("decision", decided.decision().name())
            .param("reason", decided.reason())
            .param("by", decided.by().value())
            .param("at", Timestamp.from(decided.at()))
            .update()
        == 1;
  }

  /** Lists what waits for this reader, the oldest first. */
  public List<Waiting> listWaiting(RoundId round, AccountId reader) {
    return jdbc.sql(
            """
            select d.id, d.problem_id as problem, d.contribution_id as contribution, p.label
            from problem.double_reading d
            join problem.problem p on p.id = d.problem_id
            join problem.verdict f on f.double_reading_id = d.id and f.rank = 1
            where d.round_id = :round and d.state = 'WAITING' and f.reader_id <> :reader
              and (d.given_to is null or d.given_to = :reader)
            order by d.id
            limit :most
            """)
        .param("round", round.value())
        .param("reader", reader.value())
        .param("most", MOST)
        .query(Waiting.class)
        .list();
  }

  /** Number of readings that wait for somebody else than this reader, up to {@value #MOST}. */
  public int countGiven(RoundId round, AccountId reader) {
    return jdbc.sql(
            """
            select count(*) from (
              select 1 from problem.double_reading d
              join problem.verdict f on f.double_reading_id = d.id and f.rank = 1
              where d.round_id = :round and d.state = 'WAITING' and f.reader_id = :reader
              limit :most) as given
            """)
        .param("round", round.value())
        .param("reader", reader.value())
        .param("most", MOST)
        .query(Integer.class)
        .single();
  }

  /** Lists disagreements that nobody has decided, the oldest first. */
  public List<Read> listToDecide(RoundId round) {
    return read("where d.round_id = :key and d.state = 'DISAGREED' order by d.id", round.value());
  }

  /** Lists the last double readings that are over. */
  public List<Read> listOver(RoundId round) {
    return read(
        "where d.round_id = :key and d.state in ('AGREED', 'DECIDED') order by d.id desc",
        round.value());
  }

  /** Lists what two analysts said of a problem and of its links, the last first. */
  public List<Read> listOf(ProblemId problem) {
    return read(
        "where d.problem_id = :key and d.state <> 'WAITING' order by d.id desc", problem.value());
  }

  private List<Read> read(String which, long key) {
    return jdbc.sql(SELECT + which + " limit :most")
        .param("key", key)
        .param("most", MOST)
        .query(DoubleReadingStore::read)
        .list();
  }

  /** How far readers agree in a round. */
  public Agreement agreement(RoundId round) {
    return new Agreement(
        jdbc.sql(
                """
                select f.verdict as first, s.verdict as second, count(*) as count
                from problem.double_reading d
                join problem.verdict f on f.double_reading_id = d.id and f.rank = 1
                join problem.verdict s on s.double_reading_id = d.id and s.rank = 2
                where d.round_id = :round
                group by f.verdict, s.verdict
                order by f.verdict, s.verdict
                limit 9
                """)
            .param("round", round.value())
            .query(Agreement.Pair.class)
            .list());
  }

  private static Read read(ResultSet row, int number) throws SQLException {
    long contribution = row.getLong("contribution_id");
    Long about = row.wasNull() ? null : contribution;
    Timestamp decidedAt = row.getTimestamp("decided_at");
    return new Read(
        row.getLong("id"),
        row.getLong("problem_id"),
        about,
        row.getString("label"),
        row.getString("state"),
        said(row, "first"),
        said(row, "second"),
        decidedAt == null
            ? null
            : new Decided(
                Verdict.valueOf(row.getString("decision")),
                row.getString("reason"),
                new AccountId(row.getLong("decided_by")),
                decidedAt.toInstant()));
  }

  private static Said said(ResultSet row, String rank) throws SQLException {
    return new Said(
        new AccountId(row.getLong(rank + "_reader")),
        Verdict.valueOf(row.getString(rank + "_verdict")),
        row.getString(rank + "_note"),
        row.getTimestamp(rank + "_at").toInstant());
  }
}
