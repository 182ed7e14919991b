package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.problem.Part;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.ProblemState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of problems, each read from a cursor along an index. */
@Repository
public class ListStore {
  private static final String PROBLEM =
      """
      select p.id, p.state, p.label, p.label is distinct from p.words as named, p.kind, p.terms, p.contributions, p.people, p.identical,
             p.near_identical, p.vote_rank, p.decided_rank, p.reason, p.place,
      """;
  private static final String WHOLE =
      PROBLEM
          + """
             p.contributions as here, p.people as people_here
          from problem.problem p
          """;
  private static final String IN_PART =
      PROBLEM
          + """
             s.contributions as here, s.people as people_here
          from problem.slice s
          join problem.problem p on p.id = s.problem_id
          where s.round_id = :round and s.commune = :commune and s.channel = :channel
          """;

  private final JdbcClient jdbc;

  ListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Finding> find(ProblemId id) {
    return jdbc.sql(WHOLE + "where p.id = :id and p.state <> 'GONE'")
        .param("id", id.value())
        .query(ListStore::finding)
        .optional();
  }

  /** Finds a problem of a round. */
  public Optional<Finding> find(RoundId round, ProblemId id) {
    return jdbc.sql(WHOLE + "where p.id = :id and p.round_id = :round and p.state <> 'GONE'")
        .param("id", id.value())
        .param("round", round.value())
        .query(ListStore::finding)
        .optional();
  }

  /** Lists problems to review, those with the most contributions in the part shown first. */
  public Stretch<Finding> listToReview(
      RoundId round, Optional<ProblemState> state, Part part, Cursor cursor, int size) {
    return part.isWhole()
        ? largest(round, state, cursor, size)
        : largestIn(round, state, part, cursor, size);
  }

  /**
   * Lists published problems: those of the whole round by decided rank then number of people, those
   * of a part by number of contributions there.
   */
  public Stretch<Finding> listPublished(RoundId round, Part part, Cursor cursor, int size) {
    if (!part.isWhole()) {
      return largestIn(round, Optional.of(ProblemState.PUBLISHED), part, cursor, size);
    }
    List<Finding> read =
        jdbc.sql(
                WHOLE
                    + """
                    where p.round_id = :round and p.state = 'PUBLISHED'
                      and (p.place, p.id) %1$s (:key, :id)
                    order by p.place %2$s, p.id %2$s limit :size
                    """
                        .formatted(cursor.comparison(), cursor.order()))
            .param("round", round.value())
            .param("key", cursor.key())
            .param("id", cursor.id())
            .param("size", size + 1)
            .query(ListStore::finding)
            .list();
    return Stretch.of(read, cursor, size, Finding::place, one -> one.id().value());
  }

  /** Lists the problems of a family, largest first. */
  public Stretch<Finding> listFamily(
      long family, Optional<ProblemState> state, Cursor cursor, int size) {
    List<Finding> read =
        jdbc.sql(
                WHOLE
                    + """
                    where p.family_id = :family and p.state <> 'GONE' and p.contributions > 0
                      and (:state = '' or p.state = :state)
                      and (-p.contributions, p.id) %1$s (:key, :id)
                    order by -p.contributions %2$s, p.id %2$s limit :size
                    """
                        .formatted(cursor.comparison(), cursor.order()))
            .param("family", family)
            .param("state", state.map(ProblemState::name).orElse(""))
            .param("key", cursor.key())
            .param("id", cursor.id())
            .param("size", size + 1)
            .query(ListStore::finding)
            .list();
    return bySize(read, cursor, size);
  }

  private Stretch<Finding> largest(
      RoundId round, Optional<ProblemState> state, Cursor cursor, int size) {
    List<Finding> read =
        jdbc.sql(
                WHOLE
                    + """
                    where p.round_id = :round and p.state <> 'GONE' and p.contributions > 0
                      and (:state = '' or p.state = :state)
                      and (-p.contributions, p.id) %1$s (:key, :id)
                    order by -p.contributions %2$s, p.id %2$s limit :size
                    """
                        .formatted(cursor.comparison(), cursor.order()))
            .param("round", round.value())
            .param("state", state.map(ProblemState::name).orElse(""))
            .param("key", cursor.key())
            .param("id", cursor.id())
            .param("size", size + 1)
            .query(ListStore::finding)
            .list();
    return bySize(read, cursor, size);
  }

  private Stretch<Finding> largestIn(
      RoundId round, Optional<ProblemState> state, Part part, Cursor cursor, int size) {
    List<Finding> read =
        jdbc.sql(
                IN_PART
                    + """
                      and p.state <> 'GONE' and (:state = '' or p.state = :state)
                      and (-s.contributions, s.problem_id) %1$s (:key, :id)
                    order by -s.contributions %2$s, s.problem_id %2$s limit :size
                    """
                        .formatted(cursor.comparison(), cursor.order()))
            .param("round", round.value())
            .param("commune", part.commune())
            .param("channel", part.channel())
            .param("state", state.map(ProblemState::name).orElse(""))
            .param("key", cursor.key())
            .param("id", cursor.id())
            .param("size", size + 1)
            .query(ListStore::finding)
            .list();
    return bySize(read, cursor, size);
  }

  private static Stretch<Finding> bySize(List<Finding> read, Cursor cursor, int size) {
    return Stretch.of(
        read, cursor, size, one -> -one.here().contributions(), one -> one.id().value());
  }

  private static Finding finding(ResultSet row, int number) throws SQLException {
    return new Finding(
        new ProblemId(row.getLong("id")),
        ProblemState.valueOf(row.getString("state")),
        row.getString("label"),
        row.getBoolean("named"),
        row.getString("kind"),
        Arrays.asList((String[]) row.getArray("terms").getArray()),
        new Finding.Counts(
            row.getLong("contributions"),
            row.getLong("people"),
            row.getLong("identical"),
            row.getLong("near_identical")),
        new Finding.Here(row.getLong("here"), row.getLong("people_here")),
        row.getInt("vote_rank"),
        row.getInt("decided_rank"),
        row.getString("reason"),
        row.getLong("place"));
  }
}
