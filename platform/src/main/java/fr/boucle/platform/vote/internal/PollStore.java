package fr.boucle.platform.vote.internal;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.vote.NewPoll;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollOption;
import fr.boucle.platform.vote.PollRule;
import fr.boucle.platform.vote.PollState;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Polls and their options. */
@Repository
class PollStore {
  private static final String SELECT =
      """
      select p.id, p.subject_type, p.subject_id, p.title, p.rule_name, p.max_choices, p.seats,
             p.budget, p.state, p.closes_at,
             array(select o.key from vote.poll_option o
                   where o.poll_id = p.id order by o.position) as keys,
             array(select o.title from vote.poll_option o
                   where o.poll_id = p.id order by o.position) as titles,
             array(select o.detail from vote.poll_option o
                   where o.poll_id = p.id order by o.position) as details,
             array(select o.cost from vote.poll_option o
                   where o.poll_id = p.id order by o.position) as costs
      from vote.poll p
      """;

  private final JdbcClient jdbc;

  PollStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The time of the only clock that decides whether a box is open. */
  Instant now() {
    return jdbc.sql("select clock_timestamp()").query(Timestamp.class).single().toInstant();
  }

  Optional<Poll> find(PollId id) {
    return jdbc.sql(SELECT + "where p.id = :id")
        .param("id", id.value())
        .query(PollStore::poll)
        .optional();
  }

  Optional<Poll> findAbout(Subject subject) {
    return jdbc.sql(
            SELECT
                + """
                where p.subject_type = :type and p.subject_id = :subject
                order by p.id desc
                limit 1
                """)
        .param("type", subject.type())
        .param("subject", subject.id())
        .query(PollStore::poll)
        .optional();
  }

  PollId insert(NewPoll poll, byte[] hmacKey, AccountId by) {
    long id =
        jdbc.sql(
                """
                insert into vote.poll (subject_type, subject_id, title, rule_name, max_choices,
                                       seats, budget, state, opened_at, opened_by, closes_at,
                                       hmac_key)
                values (:type, :subject, :title, :rule, :max, :seats, :budget, 'OPEN',
                        clock_timestamp(), :by, :closesAt, :key)
                returning id
                """)
            .param("type", poll.subject().type())
            .param("subject", poll.subject().id())
            .param("title", poll.title())
            .param("rule", poll.rule().name())
            .param("max", poll.rule().maxChoices())
            .param("seats", poll.rule().seats())
            .param("budget", poll.rule().budget())
            .param("by", by.value())
            .param("closesAt", Timestamp.from(poll.closesAt()))
            .param("key", hmacKey)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into vote.poll_option (poll_id, key, position, title, detail, cost)
            select :poll, o.key, o.position, o.title, o.detail, o.cost
            from unnest(:keys::text[], :titles::text[], :details::text[], :costs::numeric[])
                 with ordinality as o (key, title, detail, cost, position)
            """)
        .param("poll", id)
        .param("keys", poll.options().stream().map(PollOption::key).toArray(String[]::new))
        .param("titles", poll.options().stream().map(PollOption::title).toArray(String[]::new))
        .param("details", poll.options().stream().map(PollOption::detail).toArray(String[]::new))
        .param("costs", poll.options().stream().map(PollOption::cost).toArray(BigDecimal[]::new))
        .update();
    jdbc.sql("insert into vote.participation (poll_id, ballots) values (:poll, 0)")
        .param("poll", id)
        .update();
    return new PollId(id);
  }

  /** Locks an open poll against casting and closing; tells whether its closing time has come. */
  Optional<Boolean> lockOpen(PollId id) {
    return jdbc.sql(
            """
            select closes_at <= clock_timestamp() as due
            from vote.poll where id = :id and state = 'OPEN'
            for update
            """)
        .param("id", id.value())
        .query(Boolean.class)
        .optional();
  }

  void close(PollId id) {
    jdbc.sql(
            """
            update vote.poll set state = 'CLOSED', closed_at = clock_timestamp() where id = :id
            """)
        .param("id", id.value())
        .update();
  }

  private static Poll poll(ResultSet row, int number) throws SQLException {
    String[] keys = (String[]) row.getArray("keys").getArray();
    String[] titles = (String[]) row.getArray("titles").getArray();
    String[] details = (String[]) row.getArray("details").getArray();
    BigDecimal[] costs = (BigDecimal[]) row.getArray("costs").getArray();
    var options = new ArrayList<PollOption>(keys.length);
    for (int i = 0; i < keys.length; i++) {
      options.add(new PollOption(keys[i], titles[i], details[i], plain(costs[i])));
    }
    return new Poll(
        new PollId(row.getLong("id")),
        new Subject(row.getString("subject_type"), row.getLong("subject_id")),
        row.getString("title"),
        options,
        new PollRule(
            row.getString("rule_name"),
            row.getInt("max_choices"),
            row.getInt("seats"),
            plain(row.getBigDecimal("budget"))),
        PollState.valueOf(row.getString("state")),
        row.getTimestamp("closes_at").toInstant());
  }

  /** The shortest way to write an amount: 1200, 12.5. */
  private static BigDecimal plain(BigDecimal euros) {
    BigDecimal shortest = euros.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
