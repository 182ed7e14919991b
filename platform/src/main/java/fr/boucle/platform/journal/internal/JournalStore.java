package fr.boucle.platform.journal.internal;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Entry;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.NewestFirst;
import fr.boucle.platform.kernel.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register in the schema {@code journal}. */
@Repository
class JournalStore {
  private static final String SELECT =
      """
      select sequence, recorded_at, kind, subject_type, subject_id, author_id, author_name, details,
             previous_hash, hash
      from journal.entry
      """;

  private static final String VERIFICATION =
      """
      select verified_at, last_sequence, last_hash, broken_sequence from journal.verification
      """;

  private final JdbcClient jdbc;

  JournalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The end of the chain: rank of the last entry, 0 when there is none, and its hash. */
  record Head(long sequence, String hash) {}

  Head getHead() {
    return jdbc.sql("select sequence, hash from journal.head").query(JournalStore::head).single();
  }

  /**
   * Reads the end of the chain and keeps every other writer waiting until this transaction ends.
   */
  Head lockHead() {
    return jdbc.sql("select sequence, hash from journal.head for update")
        .query(JournalStore::head)
        .single();
  }

  void append(SealedEntry sealed) {
    Entry entry = sealed.entry();
    Act act = entry.act();
    jdbc.sql(
            """
            insert into journal.entry (sequence, recorded_at, kind, subject_type, subject_id,
              author_id, author_name, details, previous_hash, hash)
            values (:sequence, :at, :kind, :subjectType, :subjectId,
              :authorId, :authorName, :details, :previousHash, :hash)
            """)
        .param("sequence", entry.sequence())
        .param("at", Timestamp.from(entry.at()))
        .param("kind", act.kind())
        .param("subjectType", act.subject().type())
        .param("subjectId", act.subject().id())
        .param("authorId", act.author() == null ? null : act.author().value())
        .param("authorName", entry.authorName())
        .param("details", act.details().toArray(String[]::new))
        .param("previousHash", HexFormat.of().parseHex(sealed.previousHash()))
        .param("hash", HexFormat.of().parseHex(entry.hash()))
        .update();
    jdbc.sql("update journal.head set sequence = :sequence, hash = :hash")
        .param("sequence", entry.sequence())
        .param("hash", HexFormat.of().parseHex(entry.hash()))
        .update();
  }

  Optional<SealedEntry> find(long sequence) {
    return jdbc.sql(SELECT + "where sequence = :sequence")
        .param("sequence", sequence)
        .query(JournalStore::sealed)
        .optional();
  }

  Optional<SealedEntry> findByHash(String hash) {
    return jdbc.sql(SELECT + "where hash = :hash")
        .param("hash", HexFormat.of().parseHex(hash))
        .query(JournalStore::sealed)
        .optional();
  }

  /** Reads one more than {@code size} when there are more. */
  List<Entry> list(Cursor cursor, int size) {
    String sql =
        SELECT
            + "where sequence %s :bound order by sequence %s limit :size"
                .formatted(NewestFirst.comparison(cursor), NewestFirst.order(cursor));
    return jdbc
        .sql(sql)
        .param("bound", NewestFirst.bound(cursor))
        .param("size", size + 1)
        .query(JournalStore::sealed)
        .list()
        .stream()
        .map(SealedEntry::entry)
        .toList();
  }

  List<SealedEntry> listAfter(long sequence, int limit) {
    return jdbc.sql(SELECT + "where sequence > :sequence order by sequence limit :limit")
        .param("sequence", sequence)
        .param("limit", limit)
        .query(JournalStore::sealed)
        .list();
  }

  /** Reads one more than {@code size} when there are more. */
  List<Entry> listAbout(Subject subject, Cursor cursor, int size) {
    return jdbc
        .sql(
            SELECT
                + """
                where subject_type = :type and subject_id = :id and sequence %s :bound
                order by sequence %s
                limit :size
                """
                    .formatted(NewestFirst.comparison(cursor), NewestFirst.order(cursor)))
        .param("type", subject.type())
        .param("id", subject.id())
        .param("bound", NewestFirst.bound(cursor))
        .param("size", size + 1)
        .query(JournalStore::sealed)
        .list()
        .stream()
        .map(SealedEntry::entry)
        .toList();
  }

  long countAbout(Subject subject) {
    return jdbc.sql(
            """
            select count(*) from journal.entry where subject_type = :type and subject_id = :id
            """)
        .param("type", subject.type())
        .param("id", subject.id())
        .query(Long.class)
        .single();
  }

  void insertVerification(Verification found) {
    jdbc.sql(
            """
            insert into journal.verification
              (verified_at, last_sequence, last_hash, broken_sequence)
            values (:at, :sequence, :hash, :broken)
            """)
        .param("at", Timestamp.from(found.at()))
        .param("sequence", found.lastSequence())
        .param("hash", HexFormat.of().parseHex(found.lastHash()))
        .param("broken", found.brokenSequence())
        .update();
  }

  Optional<Verification> findLastVerification() {
    return jdbc.sql(VERIFICATION + "order by id desc limit 1")
        .query(JournalStore::verification)
        .optional();
  }

  Optional<Verification> findLastSoundVerification() {
    return jdbc.sql(VERIFICATION + "where broken_sequence is null order by id desc limit 1")
        .query(JournalStore::verification)
        .optional();
  }

  private static Verification verification(ResultSet row, int number) throws SQLException {
    return new Verification(
        row.getTimestamp("verified_at").toInstant(),
        row.getLong("last_sequence"),
        HexFormat.of().formatHex(row.getBytes("last_hash")),
        row.getObject("broken_sequence", Long.class));
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    return new Head(row.getLong("sequence"), HexFormat.of().formatHex(row.getBytes("hash")));
  }

  private static SealedEntry sealed(ResultSet row, int number) throws SQLException {
    Long author = row.getObject("author_id", Long.class);
    var act =
        new Act(
            row.getString("kind"),
            new Subject(row.getString("subject_type"), row.getLong("subject_id")),
            author == null ? null : new AccountId(author),
            Arrays.asList((String[]) row.getArray("details").getArray()));
    var entry =
        new Entry(
            row.getLong("sequence"),
            row.getTimestamp("recorded_at").toInstant(),
            act,
            row.getString("author_name"),
            HexFormat.of().formatHex(row.getBytes("hash")));
    return new SealedEntry(entry, HexFormat.of().formatHex(row.getBytes("previous_hash")));
  }
}
