package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.problem.Priority;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.ProblemState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Problems and the contributions linked to them, as the other rooms and the public read them. */
@Repository
class ProblemStore {
  private static final int CHUNK = 5_000;
  private static final String SELECT =
      """
      select p.id, p.round_id, p.state, p.label, p.contributions, p.people,
             p.vote_rank, p.decided_rank, p.reason
      from problem.problem p
      """;

  private final JdbcClient jdbc;

  ProblemStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Problem> find(ProblemId id) {
    return jdbc.sql(SELECT + "where p.id = :id and p.state <> 'GONE'")
        .param("id", id.value())
        .query(ProblemStore::problem)
        .optional();
  }

  Page<Problem> listPublished(RoundId round, PageRequest page) {
    List<Problem> problems =
        jdbc.sql(
                SELECT
                    + """
                    where p.round_id = :round and p.state = 'PUBLISHED'
                    order by p.decided_rank nulls last, p.people desc, p.id
                    limit :size offset :offset
                    """)
            .param("round", round.value())
            .param("size", page.size())
            .param("offset", page.offset())
            .query(ProblemStore::problem)
            .list();
    return new Page<>(problems, page, countPublished(round));
  }

  /** Number of published problems, kept with the publication. */
  long countPublished(RoundId round) {
    return jdbc.sql("select problems from problem.publication where round_id = :round")
        .param("round", round.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  List<Problem> listRetained(RoundId round) {
    return jdbc.sql(
            SELECT
                + """
                where p.round_id = :round and p.decided_rank is not null
                order by p.decided_rank
                limit 100
                """)
        .param("round", round.value())
        .query(ProblemStore::problem)
        .list();
  }

  List<Problem> listOf(ContributionId contribution) {
    return jdbc.sql(
            SELECT
                + """
                join problem.membership m on m.problem_id = p.id
                where m.contribution_id = :contribution and p.state = 'PUBLISHED'
                order by p.decided_rank nulls last, m.score desc, p.id
                limit 50
                """)
        .param("contribution", contribution.value())
        .query(ProblemStore::problem)
        .list();
  }

  List<Problem> list(Collection<ProblemId> ids) {
    return jdbc.sql(
            SELECT + "where p.id = any (:ids) and p.state = 'PUBLISHED' order by p.id limit 500")
        .param("ids", ids.stream().map(ProblemId::value).toArray(Long[]::new))
        .query(ProblemStore::problem)
        .list();
  }

  /** Reads the contributions of a problem by slices, so that a large one is never held whole. */
  void readContributionsOf(ProblemId problem, Consumer<ContributionId> reader) {
    long last = 0;
    List<Long> slice;
    do {
      slice =
          jdbc.sql(
                  """
                  select contribution_id from problem.membership
                  where problem_id = :problem and contribution_id > :last
                  order by contribution_id
                  limit :chunk
                  """)
              .param("problem", problem.value())
              .param("last", last)
              .param("chunk", CHUNK)
              .query(Long.class)
              .list();
      for (long id : slice) {
        reader.accept(new ContributionId(id));
        last = id;
      }
    } while (slice.size() == CHUNK);
  }

  static Problem problem(ResultSet row, int number) throws SQLException {
    return new Problem(
        new ProblemId(row.getLong("id")),
        new RoundId(row.getLong("round_id")),
        ProblemState.valueOf(row.getString("state")),
        row.getString("label"),
        row.getLong("contributions"),
        row.getLong("people"),
        priority(row));
  }

  private static @Nullable Priority priority(ResultSet row) throws SQLException {
    int voteRank = row.getInt("vote_rank");
    if (row.wasNull()) {
      return null;
    }
    int rank = row.getInt("decided_rank");
    return new Priority(voteRank, row.wasNull() ? null : rank, row.getString("reason"));
  }
}
