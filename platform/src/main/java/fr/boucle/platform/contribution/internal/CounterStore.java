package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Channel;
import fr.boucle.platform.contribution.ImportId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept counts of contributions, in the schema {@code contribution}. */
@Repository
class CounterStore {
  private final JdbcClient jdbc;

  CounterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds to the counts of a round, a channel and a commune.
   *
   * @param commune null for « not said »
   * @param visible how many more are shown, may be negative
   * @param refused how many more are refused, may be negative
   */
  void add(RoundId round, Channel channel, @Nullable String commune, int visible, int refused) {
    jdbc.sql(
            """
            insert into contribution.counter (round_id, channel, commune, visible, refused)
            values (:round, :channel, coalesce(:commune, ''), 0, 0)
            on conflict (round_id, channel, commune) do nothing
            """)
        .param("round", round.value())
        .param("channel", channel.name())
        .param("commune", commune)
        .update();
    jdbc.sql(
            """
            update contribution.counter
            set visible = visible + :visible, refused = refused + :refused
            where round_id = :round and channel = :channel and commune = coalesce(:commune, '')
            """)
        .param("round", round.value())
        .param("channel", channel.name())
        .param("commune", commune)
        .param("visible", visible)
        .param("refused", refused)
        .update();
  }

  /** Takes the contributions of an import out of the counts, before they are deleted. */
  void subtractImport(ImportId importId) {
    jdbc.sql(
            """
            update contribution.counter k
            set visible = k.visible - gone.visible, refused = k.refused - gone.refused
            from (
              select round_id, channel, coalesce(commune, '') as commune,
                     count(*) filter (where state = 'RECEIVED') as visible,
                     count(*) filter (where state = 'REFUSED') as refused
              from contribution.contribution
              where import_id = :id
              group by round_id, channel, coalesce(commune, '')) as gone
            where k.round_id = gone.round_id and k.channel = gone.channel
              and k.commune = gone.commune
            """)
        .param("id", importId.value())
        .update();
  }

  long visible(RoundId round) {
    return jdbc.sql(
            """
            select coalesce(sum(visible), 0)::bigint from contribution.counter
            where round_id = :round
            """)
        .param("round", round.value())
        .query(Long.class)
        .single();
  }

  List<Counter> list(RoundId round) {
    return jdbc.sql(
            """
            select channel, commune, visible, refused from contribution.counter
            where round_id = :round
            order by channel, commune
            limit 5000
            """)
        .param("round", round.value())
        .query(Counter.class)
        .list();
  }
}
