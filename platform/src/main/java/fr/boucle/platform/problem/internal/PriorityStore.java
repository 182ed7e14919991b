package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.problem.internal.PriorityOrder.Place;
import fr.boucle.platform.vote.PollId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The order of treatment decided for a round. */
@Repository
public class PriorityStore {
  private final JdbcClient jdbc;

  PriorityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Records that priorities are decided; false when they are already. */
  boolean insertDecision(RoundId round, PollId poll, AccountId by, Instant now) {
    return jdbc.sql(
                """
                insert into problem.decision (round_id, poll_id, decided_by, decided_at)
                values (:round, :poll, :by, :now)
                on conflict do nothing
                """)
            .param("round", round.value())
            .param("poll", poll.value())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  void write(List<Place> places) {
    for (Place place : places) {
      jdbc.sql(
              """
              update problem.problem
              set vote_rank = :voteRank, decided_rank = :rank, reason = :reason
              where id = :id
              """)
          .param("id", place.problem())
          .param("voteRank", place.voteRank())
          .param("rank", place.rank(), Types.INTEGER)
          .param("reason", place.reason())
          .update();
    }
  }

  /** Finds when priorities were decided. */
  public Optional<Instant> findDecidedAt(RoundId round) {
    return jdbc.sql("select decided_at from problem.decision where round_id = :round")
        .param("round", round.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }
}
