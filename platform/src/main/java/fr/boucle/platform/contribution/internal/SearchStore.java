package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.kernel.PageRequest;
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

  List<Contribution> list(Search search, PageRequest page) {
    String sql =
        ContributionStore.SELECT
            + "where c.round_id = :round and c.state = 'RECEIVED'"
            + filters(search)
            + " order by c.id desc limit :size offset :offset";
    return bind(jdbc.sql(sql), search)
        .param("size", page.size())
        .param("offset", page.offset())
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

  List<Contribution> listRefused(RoundId round, PageRequest page) {
    return jdbc.sql(
            ContributionStore.SELECT
                + """
                where c.round_id = :round and c.state = 'REFUSED'
                order by c.id desc
                limit :size offset :offset
                """)
        .param("round", round.value())
        .param("size", page.size())
        .param("offset", page.offset())
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
