package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.NewestFirst;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Finds contributions by commune and words, in the schema {@code contribution}. */
@Repository
class SearchStore {
  /** Matches beyond this number are not counted. */
  static final int MOST_COUNTED = 1_000;

  private static final String BY_COMMUNE = " and c.commune = :commune";
  private static final String BY_WORDS =
      " and c.words @@ websearch_to_tsquery('contribution.plain_french', :words)";

  private final JdbcClient jdbc;

  SearchStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Reads one more than {@code size} when there are more. */
  List<Contribution> list(Search search, Cursor cursor, int size) {
    String sql =
        ContributionStore.SELECT
            + "where c.round_id = :round and c.state = 'RECEIVED'"
            + filters(search)
            + " and c.id "
            + NewestFirst.comparison(cursor)
            + " :bound order by c.id "
            + NewestFirst.order(cursor)
            + " limit :size";
    return bind(jdbc.sql(sql), search)
        .param("bound", NewestFirst.bound(cursor))
        .param("size", size + 1)
        .query(ContributionStore::contribution)
        .list();
  }

  /** Counts matches, up to one more than {@link #MOST_COUNTED}. */
  long count(Search search) {
    String sql =
        "select count(*) from (select 1 from contribution.contribution c"
            + " where c.round_id = :round and c.state = 'RECEIVED'"
            + filters(search)
            + " limit :most) as found";
    return bind(jdbc.sql(sql), search).param("most", MOST_COUNTED + 1).query(Long.class).single();
  }

  /** Reads one more than {@code size} when there are more. */
  List<Contribution> listRefused(RoundId round, Cursor cursor, int size) {
    return jdbc.sql(
            ContributionStore.SELECT
                + """
                where c.round_id = :round and c.state = 'REFUSED' and c.id %s :bound
                order by c.id %s
                limit :size
                """
                    .formatted(NewestFirst.comparison(cursor), NewestFirst.order(cursor)))
        .param("round", round.value())
        .param("bound", NewestFirst.bound(cursor))
        .param("size", size + 1)
        .query(ContributionStore::contribution)
        .list();
  }

  private static String filters(Search search) {
    return (search.commune().isEmpty() ? "" : BY_COMMUNE)
        + (search.words().isEmpty() ? "" : BY_WORDS);
  }

  private static StatementSpec bind(StatementSpec statement, Search search) {
    StatementSpec bound = statement.param("round", search.round().value());
    if (!search.commune().isEmpty()) {
      bound = bound.param("commune", search.commune());
    }
    return search.words().isEmpty() ? bound : bound.param("words", search.words());
  }
}
