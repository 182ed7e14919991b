package fr.boucle.platform.vote.internal;

import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.vote.PollId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipt numbers of the ballots of closed polls. */
@Repository
class ReceiptStore {
  private final JdbcClient jdbc;

  ReceiptStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(PollId poll, List<String> numbers) {
    jdbc.sql(
            """
            insert into vote.receipt (poll_id, number)
            select :poll, n.number from unnest(:numbers::text[]) as n (number)
            order by n.number
            """)
        .param("poll", poll.value())
        .param("numbers", numbers.toArray(String[]::new))
        .update();
  }

  /** One page; their total is the number of ballots that the result publishes. */
  Page<String> list(PollId poll, PageRequest asked) {
    List<String> numbers =
        jdbc.sql(
                """
                select number from vote.receipt where poll_id = :poll
                order by number
                limit :size offset :offset
                """)
            .param("poll", poll.value())
            .param("size", asked.size())
            .param("offset", asked.offset())
            .query(String.class)
            .list();
    long total =
        jdbc.sql("select coalesce(max(ballots), 0) from vote.result where poll_id = :poll")
            .param("poll", poll.value())
            .query(Long.class)
            .single();
    return new Page<>(numbers, asked, total);
  }

  boolean holds(PollId poll, String number) {
    return jdbc.sql(
            """
            select exists (select 1 from vote.receipt where poll_id = :poll and number = :number)
            """)
        .param("poll", poll.value())
        .param("number", number)
        .query(Boolean.class)
        .single();
  }
}
