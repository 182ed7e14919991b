package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.ContributionsImported;
import fr.boucle.platform.contribution.ImportId;
import fr.boucle.platform.contribution.internal.reading.Columns;
import fr.boucle.platform.contribution.internal.reading.FileKind;
import fr.boucle.platform.contribution.internal.reading.Reading;
import fr.boucle.platform.contribution.internal.reading.TextEncoding;
import fr.boucle.platform.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports, their files and their remarks, in the schema {@code contribution}. */
@Repository
class ImportStore {
  private static final String SELECT =
      """
      select i.id, i.round_id, i.account_id, i.created_at, i.state, i.file_name, i.file_kind,
             i.encoding, i.separator, i.header, i.columns, i.rows, i.last_line, i.accepted,
             i.refused, i.noted, i.failure
      from contribution.import i
      """;

  private final JdbcClient jdbc;

  ImportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ImportId insert(
      RoundId round,
      AccountId by,
      String fileName,
      long size,
      byte[] sha256,
      Reading reading,
      long rows,
      Instant now) {
    long id =
        jdbc.sql(
                """
                insert into contribution.import
                  (round_id, account_id, created_at, file_name, file_size, file_sha256, file_kind,
                   encoding, separator, header, columns, rows)
                values (:round, :by, :now, :name, :size, :sha256, :kind,
                        :encoding, :separator, :header, :columns, :rows)
                returning id
                """)
            .param("round", round.value())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .param("name", fileName)
            .param("size", size)
            .param("sha256", sha256)
            .param("kind", reading.kind().name())
            .param("encoding", reading.encoding().name())
            .param("separator", String.valueOf(reading.separator()))
            .param("header", reading.header())
            .param("columns", reading.columns().format())
            .param("rows", rows)
            .query(Long.class)
            .single();
    return new ImportId(id);
  }

  void insertPiece(ImportId id, int rank, byte[] bytes) {
    jdbc.sql(
            """
            insert into contribution.import_piece (import_id, rank, bytes)
            values (:id, :rank, :bytes)
            """)
        .param("id", id.value())
        .param("rank", rank)
        .param("bytes", bytes)
        .update();
  }

  Optional<byte[]> findPiece(ImportId id, int rank) {
    return jdbc.sql(
            """
            select bytes from contribution.import_piece
            where import_id = :id and rank = :rank
            """)
        .param("id", id.value())
        .param("rank", rank)
        .query((row, n) -> row.getBytes("bytes"))
        .optional();
  }

  void deletePieces(ImportId id) {
    jdbc.sql("delete from contribution.import_piece where import_id = :id")
        .param("id", id.value())
        .update();
  }

  Optional<Import> find(ImportId id) {
    return jdbc.sql(SELECT + "where i.id = :id")
        .param("id", id.value())
        .query(ImportStore::importOf)
        .optional();
  }

  List<Import> list(RoundId round) {
    return jdbc.sql(
            SELECT
                + """
                where i.round_id = :round and i.state <> 'UPLOADED'
                order by i.id desc
                limit 50
                """)
        .param("round", round.value())
        .query(ImportStore::importOf)
        .list();
  }

  void updateReading(ImportId id, Reading reading, long rows) {
    jdbc.sql(
            """
            update contribution.import
            set encoding = :encoding, separator = :separator, header = :header,
                columns = :columns, rows = :rows
            where id = :id and state = 'UPLOADED'
            """)
        .param("id", id.value())
        .param("encoding", reading.encoding().name())
        .param("separator", String.valueOf(reading.separator()))
        .param("header", reading.header())
        .param("columns", reading.columns().format())
        .param("rows", rows)
        .update();
  }

  /** Moves an import from one state to another; false when it was not in the first. */
  boolean move(ImportId id, ImportState from, ImportState to) {
    return jdbc.sql("update contribution.import set state = :to where id = :id and state = :from")
            .param("id", id.value())
            .param("from", from.name())
            .param("to", to.name())
            .update()
        == 1;
  }

  /** Ends an import that runs; false when it does not run any more. */
  boolean end(ImportId id, ImportState state, String failure, Instant now) {
    return jdbc.sql(
                """
                update contribution.import
                set state = :state, failure = :failure, ended_at = :now
                where id = :id and state in ('RUNNING', 'UNDOING')
                """)
            .param("id", id.value())
            .param("state", state.name())
            .param("failure", failure)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Adds what came of some lines; false when somebody else moved past the same line already. */
  boolean advance(ImportId id, long from, long to, long accepted, long refused, long noted) {
    return jdbc.sql(
                """
                update contribution.import
                set last_line = :to, accepted = accepted + :accepted,
                    refused = refused + :refused, noted = noted + :noted
                where id = :id and state = 'RUNNING' and last_line = :from
                """)
            .param("id", id.value())
            .param("from", from)
            .param("to", to)
            .param("accepted", accepted)
            .param("refused", refused)
            .param("noted", noted)
            .update()
        == 1;
  }

  /** Adds contributions in the order of their lines; gives the lines that were new. */
  List<Received> insertRows(Import source, List<NewRow> rows, Instant now) {
    return jdbc.sql(
            """
            insert into contribution.contribution
              (round_id, channel, received_at, text, commune, person, said_on, code,
               import_id, line, source_ref)
            select :round, 'IMPORT', :now, r.text, nullif(r.commune, ''), nullif(r.person, ''),
                   nullif(r.said_on, '')::date, r.code, :import, r.line, nullif(r.source_ref, '')
            from unnest(:lines::bigint[], :texts::text[], :communes::text[], :persons::text[],
                        :days::text[], :codes::text[], :refs::text[])
              as r (line, text, commune, person, said_on, code, source_ref)
            order by r.line
            on conflict (import_id, source_ref) do nothing
            returning id, line
            """)
        .param("round", source.round().value())
        .param("now", Timestamp.from(now))
        .param("import", source.id().value())
        .param("lines", rows.stream().map(NewRow::line).toArray(Long[]::new))
        .param("texts", rows.stream().map(NewRow::text).toArray(String[]::new))
        .param("communes", rows.stream().map(NewRow::commune).toArray(String[]::new))
        .param("persons", rows.stream().map(NewRow::person).toArray(String[]::new))
        .param("days", rows.stream().map(NewRow::saidOn).toArray(String[]::new))
        .param("codes", rows.stream().map(row -> row.code().value()).toArray(String[]::new))
        .param("refs", rows.stream().map(NewRow::sourceRef).toArray(String[]::new))
        .query(Received.class)
        .list();
  }

  /** A line that became a contribution. */
  record Received(long id, long line) {}

  void insertContacts(List<Long> ids, List<String> emails) {
    jdbc.sql(
            """
            insert into contribution.contact (contribution_id, email)
            select r.id, r.email from unnest(:ids::bigint[], :emails::text[]) as r (id, email)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("emails", emails.toArray(String[]::new))
        .update();
  }

  void insertRemarks(ImportId id, List<Remark> remarks) {
    jdbc.sql(
            """
            insert into contribution.import_remark (import_id, line, kind, reason, value)
            select :id, r.line, r.kind, r.reason, r.value
            from unnest(:lines::bigint[], :kinds::text[], :reasons::text[], :values::text[])
              as r (line, kind, reason, value)
            """)
        .param("id", id.value())
        .param("lines", remarks.stream().map(Remark::line).toArray(Long[]::new))
        .param(
            "kinds",
            remarks.stream()
                .map(remark -> remark.reason().isRefusal() ? "REFUSED" : "NOTED")
                .toArray(String[]::new))
        .param("reasons", remarks.stream().map(r -> r.reason().name()).toArray(String[]::new))
        .param("values", remarks.stream().map(Remark::value).toArray(String[]::new))
        .update();
  }

  List<Remark> listRemarks(ImportId id, int limit) {
    return jdbc.sql(
            """
            select line, reason, value from contribution.import_remark
            where import_id = :id
            order by kind desc, line, reason
            limit :limit
            """)
        .param("id", id.value())
        .param("limit", limit)
        .query(ImportStore::remark)
        .list();
  }

  /** Lists what follows a remark, in the order of lines; after an empty reason, the whole line. */
  List<Remark> listRemarksAfter(ImportId id, long line, String reason, int size) {
    return jdbc.sql(
            """
            select line, reason, value from contribution.import_remark
            where import_id = :id and (line, reason) > (:line, :reason)
            order by line, reason
            limit :size
            """)
        .param("id", id.value())
        .param("line", line)
        .param("reason", reason)
        .param("size", size)
        .query(ImportStore::remark)
        .list();
  }

  /** Finds what an import brought; empty when it brought nothing. */
  Optional<ContributionsImported> findBrought(Import source) {
    return jdbc.sql(
            """
            select min(id) as first_id, max(id) as last_id, count(*) as contributions
            from contribution.contribution
            where import_id = :id
            having count(*) > 0
            """)
        .param("id", source.id().value())
        .query((row, n) ->
            new ContributionsImported(
                source.id(),
                source.round(),
                new ContributionId(row.getLong("first_id")),
                new ContributionId(row.getLong("last_id")),
                row.getLong("contributions")))
        .optional();
  }

  /** Deletes the contributions of an import. */
  void deleteContributions(ImportId id) {
    jdbc.sql("delete from contribution.contribution where import_id = :id")
        .param("id", id.value())
        .update();
  }

  void delete(ImportId id) {
    jdbc.sql("delete from contribution.import where id = :id and state = 'UPLOADED'")
        .param("id", id.value())
        .update();
  }

  private static Remark remark(ResultSet row, int number) throws SQLException {
    return new Remark(
        row.getLong("line"),
        Remark.Reason.valueOf(row.getString("reason")),
        row.getString("value"));
  }

  private static Import importOf(ResultSet row, int number) throws SQLException {
    return new Import(
        new ImportId(row.getLong("id")),
        new RoundId(row.getLong("round_id")),
        new AccountId(row.getLong("account_id")),
        row.getTimestamp("created_at").toInstant(),
        ImportState.valueOf(row.getString("state")),
        row.getString("file_name"),
        new Reading(
            FileKind.valueOf(row.getString("file_kind")),
            TextEncoding.valueOf(row.getString("encoding")),
            row.getString("separator").charAt(0),
            row.getBoolean("header"),
            Columns.parse(row.getString("columns"))),
        row.getLong("rows"),
        row.getLong("last_line"),
        row.getLong("accepted"),
        row.getLong("refused"),
        row.getLong("noted"),
        row.getString("failure"));
  }
}
