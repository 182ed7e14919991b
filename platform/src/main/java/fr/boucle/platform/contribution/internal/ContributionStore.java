package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Channel;
import fr.boucle.platform.contribution.Contact;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.ImportId;
import fr.boucle.platform.contribution.NewContribution;
import fr.boucle.platform.kernel.ReadableCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contributions in the schema {@code contribution}. */
@Repository
class ContributionStore {
  private static final int LARGEST_LIST = 500;
  static final String SELECT =
      """
      select c.id, c.round_id, c.channel, c.received_at, c.text, c.commune, c.person, c.code
      from contribution.contribution c
      """;

  private final JdbcClient jdbc;

  ContributionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a contribution; empty when a form with this key was already received. */
  Optional<ContributionId> insert(
      NewContribution contribution,
      ReadableCode code,
      @Nullable String person,
      byte @Nullable [] formKey,
      Instant now) {
    return jdbc.sql(
            """
            insert into contribution.contribution
              (round_id, channel, received_at, text, commune, person, code, form_key)
            values (:round, :channel, :now, :text, :commune, :person, :code, :formKey)
            on conflict (form_key) do nothing
            returning id
            """)
        .param("round", contribution.round().value())
        .param("channel", contribution.channel().name())
        .param("now", Timestamp.from(now))
        .param("text", contribution.text())
        .param("commune", contribution.commune())
        .param("person", person)
        .param("code", code.value())
        .param("formKey", formKey)
        .query(Long.class)
        .optional()
        .map(ContributionId::new);
  }

  void insertContact(ContributionId id, String email) {
    jdbc.sql("insert into contribution.contact (contribution_id, email) values (:id, :email)")
        .param("id", id.value())
        .param("email", email)
        .update();
  }

  Optional<Contribution> findByFormKey(byte[] formKey) {
    return jdbc.sql(SELECT + "where c.form_key = :formKey")
        .param("formKey", formKey)
        .query(ContributionStore::contribution)
        .optional();
  }

  Optional<Contribution> find(ContributionId id) {
    return jdbc.sql(SELECT + "where c.id = :id")
        .param("id", id.value())
        .query(ContributionStore::contribution)
        .optional();
  }

  Optional<Contribution> findByCode(ReadableCode code) {
    return jdbc.sql(SELECT + "where c.code = :code")
        .param("code", code.value())
        .query(ContributionStore::contribution)
        .optional();
  }

  List<Contribution> list(Collection<ContributionId> ids) {
    return jdbc.sql(SELECT + "where c.id = any(:ids) order by c.id limit 500")
        .param("ids", array(ids))
        .query(ContributionStore::contribution)
        .list();
  }

  List<Contact> listContacts(Collection<ContributionId> ids) {
    return jdbc.sql(
            """
            select t.contribution_id, c.code, t.email
            from contribution.contact t
            join contribution.contribution c on c.id = t.contribution_id
            where t.contribution_id = any(:ids)
            order by t.contribution_id
            limit 500
            """)
        .param("ids", array(ids))
        .query((row, n) ->
            new Contact(
                new ContributionId(row.getLong("contribution_id")),
                new ReadableCode(row.getString("code")),
                row.getString("email")))
        .list();
  }

  /** Lists what follows a contribution of a round, in order of id. */
  List<Contribution> listAfter(RoundId round, long id, int size) {
    return jdbc.sql(
            SELECT
                + """
                where c.round_id = :round and c.state = 'RECEIVED' and c.id > :id
                order by c.id
                limit :size
                """)
        .param("round", round.value())
        .param("id", id)
        .param("size", size)
        .query(ContributionStore::contribution)
        .list();
  }

  /** Lists what follows a contribution of an import, in order of id. */
  List<Contribution> listAfter(ImportId importId, long id, int size) {
    return jdbc.sql(
            SELECT
                + """
                where c.import_id = :import and c.state = 'RECEIVED' and c.id > :id
                order by c.id
                limit :size
                """)
        .param("import", importId.value())
        .param("id", id)
        .param("size", size)
        .query(ContributionStore::contribution)
        .list();
  }

  byte[] getSalt() {
    return jdbc.sql("select salt from contribution.secret")
        .query((row, n) -> row.getBytes("salt"))
        .single();
  }

  private static Long[] array(Collection<ContributionId> ids) {
    if (ids.size() > LARGEST_LIST) {
      throw new IllegalArgumentException(
          "ids (%d) must be at most %d; ask in several times".formatted(ids.size(), LARGEST_LIST));
    }
    return ids.stream().map(ContributionId::value).toArray(Long[]::new);
  }

  static Contribution contribution(ResultSet row, int number) throws SQLException {
    return new Contribution(
        new ContributionId(row.getLong("id")),
        new RoundId(row.getLong("round_id")),
        Channel.valueOf(row.getString("channel")),
        row.getTimestamp("received_at").toInstant(),
        row.getString("text"),
        row.getString("commune"),
        row.getString("person"),
        new ReadableCode(row.getString("code")));
  }
}
