package fr.boucle.platform.vote.internal;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.vote.NewPoll;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollOption;
import fr.boucle.platform.vote.PollResult;
import fr.boucle.platform.vote.PollRule;
import fr.boucle.platform.vote.PollState;
import fr.boucle.platform.vote.RankedOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Polls, their options and their results. */
@Repository
class PollStore {
  private static final String SELECT =
      """
      select p.id, p.subject_type, p.subject_id, p.title, p.rule_name, p.max_choices, p.seats,
             p.state, p.closes_at,
             array(select o.key from vote.poll_option o
                   where o.poll_id = p.id order by o.position) as keys,
             array(select o.title from vote.poll_option o
                   where o.poll_id = p.id order by o.position) as titles,
             array(select o.detail from vote.poll_option o
                   where o.poll_id = p.id order by o.position) as details
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
                                       seats, state, opened_at, opened_by, closes_at, hmac_key)
                values (:type, :subject, :title, :rule, :max, :seats, 'OPEN', clock_timestamp(),
                        :by, :closesAt, :key)
                returning id
                """)
            .param("type", poll.subject().type())
            .param("subject", poll.subject().id())
            .param("title", poll.title())
            .param("rule", poll.rule().name())
            .param("max", poll.rule().maxChoices())
            .param("seats", poll.rule().seats())
            .param("by", by.value())
            .param("closesAt", Timestamp.from(poll.closesAt()))
            .param("key", hmacKey)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into vote.poll_option (poll_id, key, position, title, detail)
            select :poll, o.key, o.position, o.title, o.detail
            from unnest(:keys::text[], :titles::text[], :details::text[])
                 with ordinality as o (key, title, detail, position)
            """)
        .param("poll", id)
        .param("keys", poll.options().stream().map(PollOption::key).toArray(String[]::new))
        .param("titles", poll.options().stream().map(PollOption::title).toArray(String[]::new))
        .param("details", poll.options().stream().map(PollOption::detail).toArray(String[]::new))
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

  void insertResult(Tally tally) {
    PollResult result = tally.result();
    jdbc.sql(
            """
            insert into vote.result (poll_id, ballots, blanks, rights, seed, fingerprint,
                                     explanation_fr, explanation_en)
            select :poll, :ballots, :blanks, coalesce(sum(b.issued), 0), :seed, :fingerprint,
                   :french, :english
            from vote.code_batch b where b.poll_id = :poll and b.cancelled_at is null
            """)
        .param("poll", result.poll().value())
        .param("ballots", result.ballots())
        .param("blanks", result.blanks())
        .param("seed", result.seed())
        .param("fingerprint", result.fingerprint())
        .param("french", tally.french())
        .param("english", tally.english())
        .update();
    for (RankedOption option : result.ranking()) {
      jdbc.sql(
              """
              insert into vote.result_option (poll_id, key, rank, votes, designated, tied)
              values (:poll, :key, :rank, :votes, :designated, :tied)
              """)
          .param("poll", result.poll().value())
          .param("key", option.key())
          .param("rank", option.rank())
          .param("votes", option.votes())
          .param("designated", option.designated())
          .param("tied", option.tied())
          .update();
    }
  }

  Optional<PollResult> findResult(PollId id) {
    List<RankedOption> ranking =
        jdbc.sql(
                """
                select key, rank, votes, designated, tied
                from vote.result_option where poll_id = :poll
                order by rank
                limit 500
                """)
            .param("poll", id.value())
            .query(RankedOption.class)
            .list();
    return jdbc.sql(
            """
            select ballots, blanks, seed, fingerprint from vote.result where poll_id = :poll
            """)
        .param("poll", id.value())
        .query((row, n) ->
            new PollResult(
                id,
                row.getLong("ballots"),
                row.getLong("blanks"),
                ranking,
                row.getString("seed"),
                row.getString("fingerprint")))
        .optional();
  }

  Optional<String> findExplanation(PollId id, String language) {
    return jdbc.sql(
            """
            select case when :language = 'en' then explanation_en else explanation_fr end
            from vote.result where poll_id = :poll
            """)
        .param("poll", id.value())
        .param("language", language)
        .query(String.class)
        .optional();
  }

  private static Poll poll(ResultSet row, int number) throws SQLException {
    String[] keys = (String[]) row.getArray("keys").getArray();
    String[] titles = (String[]) row.getArray("titles").getArray();
    String[] details = (String[]) row.getArray("details").getArray();
    var options = new ArrayList<PollOption>(keys.length);
    for (int i = 0; i < keys.length; i++) {
      options.add(new PollOption(keys[i], titles[i], details[i]));
    }
    return new Poll(
        new PollId(row.getLong("id")),
        new Subject(row.getString("subject_type"), row.getLong("subject_id")),
        row.getString("title"),
        options,
        new PollRule(row.getString("rule_name"), row.getInt("max_choices"), row.getInt("seats")),
        PollState.valueOf(row.getString("state")),
        row.getTimestamp("closes_at").toInstant());
  }
}
