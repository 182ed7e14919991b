package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.problem.internal.DraftStore.Placed;
import fr.boucle.platform.problem.internal.DraftStore.Read;
import java.sql.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contributions that arrive, or are refused, after an analysis, one at a time. */
@Repository
class ArrivalStore {
  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final CountStore counts;

  ArrivalStore(JdbcClient jdbc, CountStore counts) {
    this.jdbc = jdbc;
    this.counts = counts;
  }

  /** A contribution that waits to be attached. */
  record Arrival(long contribution, long round) {}

  /** A contribution that the list knows. */
  record Known(long contribution, List<In> in) {}

  /** A problem that holds a contribution, and the segments for which it does. */
  record In(long problem, List<Integer> sentences) {}

  /** Notes an arrival in a round that was analysed; another waits for the first analysis. */
  void expect(RoundId round, ContributionId contribution) {
    jdbc.sql(
            """
            insert into problem.arrival (contribution_id, round_id)
            select :contribution, :round
            where exists (select 1 from problem.run where round_id = :round and state = 'DONE')
              and not exists (select 1 from problem.reading where contribution_id = :contribution)
            on conflict do nothing
            """)
        .param("round", round.value())
        .param("contribution", contribution.value())
        .update();
  }

  /** Lists what waits in rounds where no analysis is under way, the oldest first. */
  List<Arrival> listWaiting() {
    return jdbc.sql(
            """
            select a.contribution_id as contribution, a.round_id as round
            from problem.arrival a
            where not exists (select 1 from problem.run u
                              where u.round_id = a.round_id and u.state in ('WAITING', 'RUNNING'))
            order by a.round_id, a.contribution_id
            limit :most
            """)
        .param("most", MOST)
        .query(Arrival.class)
        .list();
  }

  void forgetArrival(long contribution) {
    jdbc.sql("delete from problem.arrival where contribution_id = :contribution")
        .param("contribution", contribution)
        .update();
  }

  boolean isRead(long contribution) {
    return jdbc.sql(
            """
            select exists (select 1 from problem.reading where contribution_id = :contribution)
            """)
        .param("contribution", contribution)
        .query(Boolean.class)
        .single();
  }

  /** Number that changes whenever the list of a round does. */
  long version(RoundId round) {
    return jdbc.sql("select coalesce(max(id), 0) from problem.act where round_id = :round")
        .param("round", round.value())
        .query(Long.class)
        .single();
  }

  /** Lists contributions of a round spread evenly by a hash of their number, with their places. */
  List<Known> listKnown(RoundId round, int most) {
    var known = new ArrayList<Known>();
    jdbc.sql(
            """
            select r.contribution_id, m.problem_id, m.sentences
            from (select contribution_id from problem.reading
                  where round_id = :round
                  order by hashint8(contribution_id), contribution_id
                  limit :most) r
            left join problem.membership m on m.contribution_id = r.contribution_id
            order by r.contribution_id, m.problem_id
            limit 1000000
            """)
        .param("round", round.value())
        .param("most", most)
        .query(row -> {
          long contribution = row.getLong("contribution_id");
          if (known.isEmpty() || known.getLast().contribution() != contribution) {
            known.add(new Known(contribution, new ArrayList<>()));
          }
          Array sentences = row.getArray("sentences");
          if (sentences != null) {
            known
                .getLast()
                .in()
                .add(new In(row.getLong("problem_id"), List.of((Integer[]) sentences.getArray())));
          }
        });
    return known;
  }

  /** The contribution to which the sum of the round grows by one. */
  void add(RoundId round, Read read, DraftStore drafts, List<Placed> placed) {
    drafts.writeRead(round, List.of(read));
    drafts.writePlaced(placed);
    jdbc.sql(
            """
            update problem.tally
            set received = received + 1, grouped = grouped + :grouped, isolated = isolated + :alone
            where round_id = :round
            """)
        .param("round", round.value())
        .param("grouped", placed.isEmpty() ? 0 : 1)
        .param("alone", placed.isEmpty() ? 1 : 0)
        .update();
    placed.forEach(one -> counts.recount(CountStore.Scope.PROBLEM, one.problem()));
  }

  /** Takes a contribution out of the round; empty when it was not read, else where it was. */
  Optional<List<Long>> remove(RoundId round, long contribution) {
    List<Long> places =
        jdbc.sql(
                """
                delete from problem.membership where contribution_id = :contribution
                returning problem_id
                """)
            .param("contribution", contribution)
            .query(Long.class)
            .list();
    int gone =
        jdbc.sql("delete from problem.reading where contribution_id = :contribution")
            .param("contribution", contribution)
            .update();
    if (gone == 0) {
      return Optional.empty();
    }
    jdbc.sql(
            """
            update problem.tally
            set received = received - 1, grouped = grouped - :grouped, isolated = isolated - :alone
            where round_id = :round
            """)
        .param("round", round.value())
        .param("grouped", places.isEmpty() ? 0 : 1)
        .param("alone", places.isEmpty() ? 1 : 0)
        .update();
    places.forEach(problem -> counts.recount(CountStore.Scope.PROBLEM, problem));
    return Optional.of(places);
  }

  /** True when one of these problems is published. */
  boolean anyPublished(Collection<Long> problems) {
    return jdbc.sql(
            """
            select exists (select 1 from problem.problem
                           where id = any (:ids) and state = 'PUBLISHED')
            """)
        .param("ids", problems.toArray(Long[]::new))
        .query(Boolean.class)
        .single();
  }
}
