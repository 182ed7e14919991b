package fr.boucle.platform.answer.internal;

import fr.boucle.platform.consultation.RoundId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the gauge of a round is read from, in the schema {@code answer}, in one statement. */
@Repository
class GaugeStore {
  private final JdbcClient jdbc;

  GaugeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where the answers of a round stand.
   *
   * @param dueOn when they are due
   * @param received contributions
   * @param answered those that have one
   * @param oldest the first contribution without one, null when all have one
   * @param lately contributions that the last answers reached, of 500 answers at most
   * @param latelyFrom when the first of these was given, null when there is none
   * @param asked contributors who said how far they felt heard
   * @param heard those of them who rather or fully did
   */
  record Reading(
      LocalDate dueOn,
      long received,
      long answered,
      @Nullable Long oldest,
      long lately,
      @Nullable Instant latelyFrom,
      long asked,
      long heard) {}

  Optional<Reading> find(RoundId round, Instant since) {
    return jdbc.sql(
            """
            select b.due_on, b.received, b.answered,
                   (select j.contribution_id
                    from answer.journey j
                    where j.round_id = b.round_id and not j.answered
                    order by j.contribution_id
                    limit 1) as oldest,
                   coalesce(p.reached, 0) as lately, p.first as lately_from,
                   coalesce(h.asked, 0) as asked, coalesce(h.heard, 0) as heard
            from answer.book b
            cross join lateral (
              select sum(recent.reached) as reached, min(recent.given_at) as first
              from (select a.reached, a.given_at
                    from answer.answer a
                    where a.round_id = b.round_id
                    order by a.id desc
                    limit 500) as recent
              where recent.given_at >= :since) as p
            cross join lateral (
              select sum(c.people) as asked, sum(c.people) filter (where c.degree >= 3) as heard
              from answer.heard_count c
              where c.round_id = b.round_id) as h
            where b.round_id = :round
            """)
        .param("round", round.value())
        .param("since", Timestamp.from(since))
        .query((row, number) -> {
          Timestamp from = row.getTimestamp("lately_from");
          return new Reading(
              row.getObject("due_on", LocalDate.class),
              row.getLong("received"),
              row.getLong("answered"),
              row.getObject("oldest", Long.class),
              row.getLong("lately"),
              from == null ? null : from.toInstant(),
              row.getLong("asked"),
              row.getLong("heard"));
        })
        .optional();
  }
}
