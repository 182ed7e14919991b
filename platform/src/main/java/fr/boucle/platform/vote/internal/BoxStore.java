package fr.boucle.platform.vote.internal;

import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.RightChannel;
import fr.boucle.platform.vote.VotingRight;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The roll and the box, and what keeps them apart.
 *
 * <p>Casting writes one row in each in the same transaction, so that a crash loses neither; the
 * transaction number and the place on disk would then tell which goes with which. To blur it, each
 * casting rewrites other ballots of the box drawn at random, and closing rewrites the box and the
 * roll, each in the order of its own random key. The tables alone then no longer link them. The
 * write-ahead log, a copy of the database taken before closing, and a person who watches the server
 * while it works still can: secrecy against the administrator of the server is not promised.
 */
@Repository
class BoxStore {
  /** Other ballots rewritten with each new one: a transaction never marks a ballot alone. */
  private static final int BLUR = 9;

  private static final ResultSetExtractor<Map<List<String>, Long>> MERGED = BoxStore::merged;

  private final JdbcClient jdbc;

  BoxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the poll open until the transaction ends; false once its closing time has come. */
  boolean holdOpen(PollId poll) {
    return jdbc.sql(
            """
            select id from vote.poll
            where id = :poll and state = 'OPEN' and closes_at > clock_timestamp()
            for share
            """)
        .param("poll", poll.value())
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /** Signs the roll; false when this right was used already. */
  boolean sign(VotingRight right) {
    return jdbc.sql(
                """
                insert into vote.roll (poll_id, right_hash, channel, used_hour)
                values (:poll, :right, :channel, date_trunc('hour', clock_timestamp(), 'UTC'))
                on conflict do nothing
                """)
            .param("poll", right.poll().value())
            .param("right", bytes(right.hash()))
            .param("channel", right.channel().name())
            .update()
        == 1;
  }

  /** Puts a ballot in the box, blurs its trace and counts the participation. */
  void put(PollId poll, CastVote vote) {
    jdbc.sql("update vote.participation set ballots = ballots + 1 where poll_id = :poll")
        .param("poll", poll.value())
        .update();
    jdbc.sql("insert into vote.ballot (id, poll_id, choices) values (:id, :poll, :choices)")
        .param("id", bytes(vote.id()))
        .param("poll", poll.value())
        .param("choices", vote.choices().toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            with place as materialized (select decode(md5(random()::text), 'hex') as start),
            after as (select b.id from vote.ballot b, place
                      where b.poll_id = :poll and b.id >= place.start order by b.id limit :blur),
            before as (select b.id from vote.ballot b, place
                       where b.poll_id = :poll and b.id < place.start order by b.id limit :blur),
            drawn as (select id from after union all select id from before limit :blur)
            update vote.ballot b set choices = b.choices from drawn where b.id = drawn.id
            """)
        .param("poll", poll.value())
        .param("blur", BLUR)
        .update();
  }

  void markUsed(VotingRight right) {
    jdbc.sql(
            """
            update vote.code_batch b set used = used + 1
            from vote.code c
            where c.poll_id = :poll and c.right_hash = :right and b.id = c.batch_id
            """)
        .param("poll", right.poll().value())
        .param("right", bytes(right.hash()))
        .update();
  }

  boolean holds(PollId poll, CastVote vote) {
    return jdbc.sql(
            """
            select exists (select 1 from vote.ballot
                           where id = :id and poll_id = :poll and choices = :choices::text[])
            """)
        .param("id", bytes(vote.id()))
        .param("poll", poll.value())
        .param("choices", vote.choices().toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  boolean isSigned(VotingRight right) {
    return jdbc.sql(
            """
            select exists (select 1 from vote.roll where poll_id = :poll and right_hash = :right)
            """)
        .param("poll", right.poll().value())
        .param("right", bytes(right.hash()))
        .query(Boolean.class)
        .single();
  }

  /** Rewrites the box and the roll, each in the order of its own random key. */
  void shuffle(PollId poll) {
    jdbc.sql(
            """
            with box as (delete from vote.ballot where poll_id = :poll returning id, poll_id, choices)
            insert into vote.ballot (id, poll_id, choices)
            select id, poll_id, choices from box order by id
            """)
        .param("poll", poll.value())
        .update();
    jdbc.sql(
            """
            with signed as (delete from vote.roll where poll_id = :poll
                            returning poll_id, right_hash, channel, used_hour)
            insert into vote.roll (poll_id, right_hash, channel, used_hour)
            select poll_id, right_hash, channel, used_hour from signed order by right_hash
            """)
        .param("poll", poll.value())
        .update();
  }

  /** Counts the ballots of the box by what they say. */
  Map<List<String>, Long> merge(PollId poll) {
    return jdbc.sql(
            """
            select choices, count(*) as people from vote.ballot where poll_id = :poll
            group by choices
            order by choices
            limit 2000000
            """)
        .param("poll", poll.value())
        .query(MERGED);
  }

  /** Counts the rights used by channel; channels that nobody used are left out. */
  Map<RightChannel, Long> countByChannel(PollId poll) {
    return jdbc.sql(
            """
            select channel, count(*) as ballots from vote.roll where poll_id = :poll
            group by channel
            order by channel
            limit 10
            """)
        .param("poll", poll.value())
        .query(ResultStore.BY_CHANNEL);
  }

  List<CastVote> list(PollId poll) {
    return jdbc.sql(
            """
            select id, choices from vote.ballot where poll_id = :poll order by id limit 2000000
            """)
        .param("poll", poll.value())
        .query((row, n) -> new CastVote(hex(row.getBytes("id")), strings(row.getArray("choices"))))
        .list();
  }

  long count(PollId poll) {
    return jdbc.sql("select ballots from vote.participation where poll_id = :poll")
        .param("poll", poll.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** The key under which rights of a poll are hashed. */
  Optional<byte[]> findKey(PollId poll) {
    return jdbc.sql("select hmac_key from vote.poll where id = :poll")
        .param("poll", poll.value())
        .query((row, n) -> row.getBytes("hmac_key"))
        .optional();
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static Map<List<String>, Long> merged(ResultSet row) throws SQLException {
    Map<List<String>, Long> box = new LinkedHashMap<>();
    while (row.next()) {
      box.put(strings(row.getArray("choices")), row.getLong("people"));
    }
    return box;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
