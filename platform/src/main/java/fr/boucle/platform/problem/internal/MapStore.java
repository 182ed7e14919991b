package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.ProblemState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Places on the map and families of problems. */
@Repository
public class MapStore {
  /** Most contributions drawn on a map; beyond, a sample is. */
  public static final int MOST_POINTS = 1_500;

  /** Name of a family f: those of its two largest named problems shown, else what was found. */
  private static final String NAME =
      """
      coalesce(
        (select string_agg(n.label, ' · ' order by -n.contributions, n.id)
         from (select q.id, q.label, q.contributions from problem.problem q
               where q.family_id = f.id and q.state <> 'GONE' and q.contributions > 0
                 and q.label is distinct from q.words and (:state = '' or q.state = :state)
               order by -q.contributions, q.id
               limit 2) n),
        f.label)\
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  MapStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Place of a contribution. */
  record Drawn(int rank, long contribution, double x, double y) {}

  /** Place of a problem. */
  record Place(long problem, double x, double y) {}

  /**
   * A contribution on the map.
   *
   * @param grouped true when it is in at least one problem
   */
  public record Dot(double x, double y, boolean grouped) {}

  /** A problem on the map. */
  public record Spot(long problem, String label, long contributions, double x, double y) {}

  /**
   * A family and its size.
   *
   * @param label names of its two largest named problems in the list shown, else the words found
   * @param problems number of its problems in the list shown
   */
  public record Kin(long id, String label, long problems) {}

  /** Replaces the families of a round, in the order given. */
  void clearFamilies(RoundId round) {
    jdbc.sql("delete from problem.family where round_id = :round")
        .param("round", round.value())
        .update();
  }

  void insertFamily(RoundId round, String label, Collection<Long> problems) {
    jdbc.sql(
            """
            with born as (
              insert into problem.family (round_id, label) values (:round, :label) returning id)
            update problem.problem p set family_id = born.id
            from born where p.id = any (:problems)
            """)
        .param("round", round.value())
        .param("label", label)
        .param("problems", problems.toArray(Long[]::new))
        .update();
  }

  void writePlaces(RoundId round, List<Place> places) {
    jdbc.sql(
            """
            update problem.problem p set x = s.x, y = s.y
            from problem.problem q
            left join jsonb_to_recordset(:rows::jsonb) as s (problem bigint, x real, y real)
              on s.problem = q.id
            where q.id = p.id and p.round_id = :round and p.state <> 'GONE'
            """)
        .param("rows", json.writeValueAsString(places))
        .param("round", round.value())
        .update();
  }

  void writeDrawn(RoundId round, List<Drawn> drawn) {
    jdbc.sql("delete from problem.map_point where round_id = :round")
        .param("round", round.value())
        .update();
    jdbc.sql(
            """
            insert into problem.map_point (round_id, rank, contribution_id, x, y)
            select :round, s.rank, s.contribution, s.x, s.y
            from jsonb_to_recordset(:rows::jsonb)
              as s (rank int, contribution bigint, x real, y real)
            """)
        .param("rows", json.writeValueAsString(drawn))
        .param("round", round.value())
        .update();
  }

  /** Puts a problem that a person cut out where its contributions are, else beside the other. */
  void placeSplit(ProblemId created, ProblemId from) {
    jdbc.sql(
            """
            update problem.problem p
            set family_id = q.family_id, x = coalesce(s.x, q.x), y = coalesce(s.y, q.y)
            from problem.problem q,
                 (select avg(d.x) as x, avg(d.y) as y
                  from problem.membership m
                  join problem.map_point d on d.contribution_id = m.contribution_id
                  where m.problem_id = :created) s
            where p.id = :created and q.id = :from
            """)
        .param("created", created.value())
        .param("from", from.value())
        .update();
  }

  /** Lists the contributions drawn, in a fixed order. */
  public List<Dot> listDots(RoundId round) {
    return jdbc.sql(
            """
            select d.x, d.y, not r.isolated as grouped
            from problem.map_point d
            join problem.reading r on r.contribution_id = d.contribution_id
            where d.round_id = :round
            order by d.rank
            limit :most
            """)
        .param("round", round.value())
        .param("most", MOST_POINTS)
        .query(Dot.class)
        .list();
  }

  /** Lists the largest problems that have a place on the map. */
  public List<Spot> listSpots(RoundId round, Optional<ProblemState> state, int most) {
    return jdbc.sql(
            """
            select p.id as problem, p.label, p.contributions, p.x, p.y
            from problem.problem p
            where p.round_id = :round and p.state <> 'GONE' and p.contributions > 0
              and p.x is not null and (:state = '' or p.state = :state)
            order by -p.contributions, p.id
            limit :most
            """)
        .param("round", round.value())
        .param("state", state.map(ProblemState::name).orElse(""))
        .param("most", most)
        .query(Spot.class)
        .list();
  }

  /** Lists families that hold a problem, those of the largest problems first. */
  public Stretch<Kin> listFamilies(
      RoundId round, Optional<ProblemState> state, Cursor cursor, int size) {
    List<Kin> read =
        jdbc.sql(
                """
                select f.id, %3$s as label,
                       (select count(*) from problem.problem p
                        where p.family_id = f.id and p.state <> 'GONE' and p.contributions > 0
                          and (:state = '' or p.state = :state)) as problems
                from problem.family f
                where f.round_id = :round and f.id %1$s :id
                  and exists (select 1 from problem.problem p
                              where p.family_id = f.id and p.state <> 'GONE'
                                and p.contributions > 0 and (:state = '' or p.state = :state))
                order by f.id %2$s
                limit :size
                """
                    .formatted(cursor.comparison(), cursor.order(), NAME))
            .param("round", round.value())
            .param("state", state.map(ProblemState::name).orElse(""))
            .param("id", cursor.id())
            .param("size", size + 1)
            .query(Kin.class)
            .list();
    return Stretch.of(read, cursor, size, Kin::id, Kin::id);
  }

  /** Finds the name of a family of a round. */
  public Optional<String> findFamily(RoundId round, long family, Optional<ProblemState> state) {
    return jdbc.sql(
            """
            select %s from problem.family f where f.id = :id and f.round_id = :round
            """
                .formatted(NAME))
        .param("id", family)
        .param("round", round.value())
        .param("state", state.map(ProblemState::name).orElse(""))
        .query(String.class)
        .optional();
  }

  /** The largest problems of several families at once. */
  public List<Listed> listProblemsOf(
      Collection<Long> families, Optional<ProblemState> state, int each) {
    return jdbc.sql(
            """
            select f.id as family, p.id as problem, p.label, p.contributions, p.people
            from unnest(:ids::bigint[]) as f (id)
            cross join lateral (
              select q.id, q.label, q.contributions, q.people from problem.problem q
              where q.family_id = f.id and q.state <> 'GONE' and q.contributions > 0
                and (:state = '' or q.state = :state)
              order by -q.contributions, q.id
              limit :each) p
            order by f.id, -p.contributions, p.id
            limit 1000
            """)
        .param("ids", families.toArray(Long[]::new))
        .param("state", state.map(ProblemState::name).orElse(""))
        .param("each", each)
        .query(Listed.class)
        .list();
  }

  /** A problem in its family. */
  public record Listed(long family, long problem, String label, long contributions, long people) {}
}
