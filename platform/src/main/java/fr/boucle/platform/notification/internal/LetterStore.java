package fr.boucle.platform.notification.internal;

import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.notification.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters in the schema {@code notification}. */
@Repository
class LetterStore {
  private final JdbcClient jdbc;

  LetterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int insert(Collection<Message> messages, Instant now) {
    int added =
        jdbc.sql(
                """
                insert into notification.letter
                  (key, recipient, subject, body, created_at, next_attempt_at)
                select m.key, m.recipient, m.subject, m.body, :now, :now
                from unnest(:keys::text[], :recipients::text[], :subjects::text[], :bodies::text[])
                  with ordinality as m (key, recipient, subject, body, rank)
                order by m.rank
                on conflict (key) do nothing
                """)
            .param("keys", messages.stream().map(Message::key).toArray(String[]::new))
            .param("recipients", messages.stream().map(Message::to).toArray(String[]::new))
            .param("subjects", messages.stream().map(Message::subject).toArray(String[]::new))
            .param("bodies", messages.stream().map(Message::text).toArray(String[]::new))
            .param("now", Timestamp.from(now))
            .update();
    add(LetterState.WAITING, added);
    return added;
  }

  List<Letter> claim(int limit, Instant now) {
    List<Letter> claimed =
        jdbc.sql(
                """
                update notification.letter
                set state = 'SENDING', attempts = attempts + 1, next_attempt_at = :now
                where id in (
                  select id from notification.letter
                  where state = 'WAITING' and next_attempt_at <= :now
                  order by next_attempt_at, id
                  limit :limit
                  for update skip locked)
                returning id, key, recipient, subject, body, attempts
                """)
            .param("now", Timestamp.from(now))
            .param("limit", limit)
            .query(Letter.class)
            .list();
    move(LetterState.WAITING, LetterState.SENDING, claimed.size());
    return claimed;
  }

  void markSent(long id, Instant now) {
    int changed =
        jdbc.sql(
                """
                update notification.letter
                set state = 'SENT', sent_at = :now, recipient = '', subject = '', body = '',
                    failure = ''
                where id = :id and state = 'SENDING'
                """)
            .param("id", id)
            .param("now", Timestamp.from(now))
            .update();
    move(LetterState.SENDING, LetterState.SENT, changed);
  }

  void markWaiting(long id, String failure, Instant nextAttempt) {
    int changed =
        jdbc.sql(
                """
                update notification.letter
                set state = 'WAITING', failure = :failure, next_attempt_at = :next
                where id = :id and state = 'SENDING'
                """)
            .param("id", id)
            .param("failure", failure)
            .param("next", Timestamp.from(nextAttempt))
            .update();
    move(LetterState.SENDING, LetterState.WAITING, changed);
  }

  void markStuck(long id, String failure) {
    int changed =
        jdbc.sql(
                """
                update notification.letter set state = 'STUCK', failure = :failure
                where id = :id and state = 'SENDING'
                """)
            .param("id", id)
            .param("failure", failure)
            .update();
    move(LetterState.SENDING, LetterState.STUCK, changed);
  }

  int markForgottenAsStuck(Instant claimedBefore, String failure) {
    int changed =
        jdbc.sql(
                """
                update notification.letter set state = 'STUCK', failure = :failure
                where state = 'SENDING' and next_attempt_at < :before
                """)
            .param("before", Timestamp.from(claimedBefore))
            .param("failure", failure)
            .update();
    move(LetterState.SENDING, LetterState.STUCK, changed);
    return changed;
  }

  boolean retry(long id, Instant now) {
    int changed =
        jdbc.sql(
                """
                update notification.letter
                set state = 'WAITING', attempts = 0, failure = '', next_attempt_at = :now
                where id = :id and state = 'STUCK'
                """)
            .param("id", id)
            .param("now", Timestamp.from(now))
            .update();
    move(LetterState.STUCK, LetterState.WAITING, changed);
    return changed == 1;
  }

  boolean drop(long id) {
    int changed =
        jdbc.sql("delete from notification.letter where id = :id and state = 'STUCK'")
            .param("id", id)
            .update();
    add(LetterState.STUCK, -changed);
    return changed == 1;
  }

  Stretch<OpenLetter> listOpen(Cursor cursor, int size) {
    List<OpenLetter> read =
        jdbc.sql(
                """
                select id, state, recipient, subject, attempts, created_at, next_attempt_at, failure
                from notification.letter
                where state <> 'SENT' and id %s :bound
                order by id %s
                limit :size
                """
                    .formatted(cursor.comparison(), cursor.order()))
            .param("bound", cursor.key())
            .param("size", size + 1)
            .query(LetterStore::openLetter)
            .list();
    return Stretch.of(read, cursor, size, OpenLetter::id, letter -> 0);
  }

  Map<LetterState, Long> counts() {
    var counts = new EnumMap<LetterState, Long>(LetterState.class);
    jdbc.sql("select state, letters from notification.letter_count order by state limit 10")
        .query(row -> {
          counts.put(LetterState.valueOf(row.getString("state")), row.getLong("letters"));
        });
    return counts;
  }

  private void move(LetterState from, LetterState to, int letters) {
    if (letters > 0) {
      jdbc.sql(
              """
              update notification.letter_count c
              set letters = c.letters + d.letters
              from (values (:from, -:letters), (:to, :letters)) as d (state, letters)
              where c.state = d.state
              """)
          .param("from", from.name())
          .param("to", to.name())
          .param("letters", letters)
          .update();
    }
  }

  private void add(LetterState state, int letters) {
    if (letters != 0) {
      jdbc.sql(
              """
              update notification.letter_count set letters = letters + :letters
              where state = :state
              """)
          .param("state", state.name())
          .param("letters", letters)
          .update();
    }
  }

  private static OpenLetter openLetter(ResultSet row, int number) throws SQLException {
    return new OpenLetter(
        row.getLong("id"),
        LetterState.valueOf(row.getString("state")),
        row.getString("recipient"),
        row.getString("subject"),
        row.getInt("attempts"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("next_attempt_at").toInstant(),
        row.getString("failure"));
  }
}
