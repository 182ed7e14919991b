package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.CharterChange;
import fr.boucle.platform.consultation.CharterPart;
import fr.boucle.platform.consultation.Phase;
import fr.boucle.platform.consultation.PhaseMove;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changed in public after a round was opened, in the schema {@code consultation}. */
@Repository
class ChangeStore {
  private final JdbcClient jdbc;

  ChangeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(RoundId round, PhaseMove move) {
    jdbc.sql(
            """
            insert into consultation.phase_move (round_id, step, old_begins_on, old_ends_on,
              new_begins_on, new_ends_on, reason, moved_by, moved_at)
            values (:round, :step, :oldFrom, :oldTo, :newFrom, :newTo, :reason, :by, :at)
            """)
        .param("round", round.value())
        .param("step", move.after().step().rank())
        .param("oldFrom", move.before().from())
        .param("oldTo", move.before().to())
        .param("newFrom", move.after().from())
        .param("newTo", move.after().to())
        .param("reason", move.reason())
        .param("by", move.by().value())
        .param("at", Timestamp.from(move.at()))
        .update();
  }

  void insert(RoundId round, CharterChange change) {
    jdbc.sql(
            """
            insert into consultation.charter_change
              (round_id, part, old_value, new_value, reason, changed_by, changed_at)
            values (:round, :part, :before, :after, :reason, :by, :at)
            """)
        .param("round", round.value())
        .param("part", change.part().name())
        .param("before", change.before())
        .param("after", change.after())
        .param("reason", change.reason())
        .param("by", change.by().value())
        .param("at", Timestamp.from(change.at()))
        .update();
  }

  List<PhaseMove> listMoves(RoundId round) {
    return jdbc.sql(
            """
            select step, old_begins_on, old_ends_on, new_begins_on, new_ends_on, reason, moved_by,
                   moved_at
            from consultation.phase_move
            where round_id = :round
            order by id desc
            limit 100
            """)
        .param("round", round.value())
        .query(ChangeStore::move)
        .list();
  }

  List<CharterChange> listChanges(RoundId round) {
    return jdbc.sql(
            """
            select part, old_value, new_value, reason, changed_by, changed_at
            from consultation.charter_change
            where round_id = :round
            order by id desc
            limit 100
            """)
        .param("round", round.value())
        .query(ChangeStore::change)
        .list();
  }

  Optional<CharterChange> findLastChange(RoundId round, CharterPart part) {
    return jdbc.sql(
            """
            select part, old_value, new_value, reason, changed_by, changed_at
            from consultation.charter_change
            where round_id = :round and part = :part
            order by id desc
            limit 1
            """)
        .param("round", round.value())
        .param("part", part.name())
        .query(ChangeStore::change)
        .optional();
  }

  private static CharterChange change(ResultSet row, int number) throws SQLException {
    return new CharterChange(
        CharterPart.valueOf(row.getString("part")),
        row.getString("old_value"),
        row.getString("new_value"),
        row.getString("reason"),
        new AccountId(row.getLong("changed_by")),
        row.getTimestamp("changed_at").toInstant());
  }

  private static PhaseMove move(ResultSet row, int number) throws SQLException {
    Step step = Step.ofRank(row.getInt("step"));
    return new PhaseMove(
        new Phase(
            step,
            row.getObject("old_begins_on", LocalDate.class),
            row.getObject("old_ends_on", LocalDate.class)),
        new Phase(
            step,
            row.getObject("new_begins_on", LocalDate.class),
            row.getObject("new_ends_on", LocalDate.class)),
        row.getString("reason"),
        new AccountId(row.getLong("moved_by")),
        row.getTimestamp("moved_at").toInstant());
  }
}
