package fr.boucle.platform.vote.internal;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.vote.CodeBatch;
import fr.boucle.platform.vote.PollId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes that give a right to vote, their batches, and wrong attempts. */
@Repository
class CodeStore {
  private final JdbcClient jdbc;

  CodeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insertBatch(PollId poll, String label, int count, AccountId by, Instant now) {
    return jdbc.sql(
            """
            insert into vote.code_batch (poll_id, label, issued, created_by, created_at)
            values (:poll, :label, :count, :by, :now)
            returning id
            """)
        .param("poll", poll.value())
        .param("label", label)
        .param("count", count)
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  void insertCodes(PollId poll, long batch, List<String> hashes) {
    jdbc.sql(
            """
            insert into vote.code (poll_id, right_hash, batch_id)
            select :poll, decode(c.hash, 'hex'), :batch
            from unnest(:hashes::text[]) as c (hash)
            order by c.hash
            """)
        .param("poll", poll.value())
        .param("batch", batch)
        .param("hashes", hashes.toArray(String[]::new))
        .update();
  }

  boolean isIssued(PollId poll, String hash) {
    return jdbc.sql(
            """
            select exists (
              select 1 from vote.code c join vote.code_batch b on b.id = c.batch_id
              where c.poll_id = :poll and c.right_hash = decode(:hash, 'hex')
                and b.cancelled_at is null)
            """)
        .param("poll", poll.value())
        .param("hash", hash)
        .query(Boolean.class)
        .single();
  }

  Page<CodeBatch> listBatches(PollId poll, PageRequest asked) {
    List<CodeBatch> batches =
        jdbc.sql(
                """
                select id, label, issued, used, created_at, cancelled_at is not null as cancelled
                from vote.code_batch where poll_id = :poll
                order by id desc
                limit :size offset :offset
                """)
            .param("poll", poll.value())
            .param("size", asked.size())
            .param("offset", asked.offset())
            .query((row, n) ->
                new CodeBatch(
                    row.getLong("id"),
                    row.getString("label"),
                    row.getInt("issued"),
                    row.getInt("used"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getBoolean("cancelled")))
            .list();
    long total =
        jdbc.sql("select count(*) from vote.code_batch where poll_id = :poll")
            .param("poll", poll.value())
            .query(Long.class)
            .single();
    return new Page<>(batches, asked, total);
  }

  boolean cancelBatch(PollId poll, long batch, Instant now) {
    return jdbc.sql(
                """
                update vote.code_batch set cancelled_at = :now
                where id = :batch and poll_id = :poll and cancelled_at is null
                """)
            .param("poll", poll.value())
            .param("batch", batch)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  void countWrong(PollId poll, String addressHash, Instant since) {
    jdbc.sql(
            """
            insert into vote.wrong_code (poll_id, address_hash, since, attempts)
            values (:poll, decode(:address, 'hex'), :since, 1)
            on conflict (poll_id, address_hash, since)
            do update set attempts = wrong_code.attempts + 1
            """)
        .param("poll", poll.value())
        .param("address", addressHash)
        .param("since", Timestamp.from(since))
        .update();
  }

  /** Wrong attempts of one address, and of all, since an instant. */
  Wrong wrongSince(PollId poll, String addressHash, Instant since) {
    return jdbc.sql(
            """
            select coalesce(sum(attempts) filter (where address_hash = decode(:address, 'hex')), 0)
                     as here,
                   coalesce(sum(attempts), 0) as everywhere
            from vote.wrong_code where poll_id = :poll and since >= :since
            """)
        .param("poll", poll.value())
        .param("address", addressHash)
        .param("since", Timestamp.from(since))
        .query(Wrong.class)
        .single();
  }

  /** Numbers of wrong attempts. */
  record Wrong(long here, long everywhere) {}
}
