package fr.boucle.platform.vote.internal;

import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollResult;
import fr.boucle.platform.vote.RankedOption;
import fr.boucle.platform.vote.RightChannel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What counting gave, as it is published. */
@Repository
class ResultStore {
  /** Reads rows of a channel and a number of ballots. */
  static final ResultSetExtractor<Map<RightChannel, Long>> BY_CHANNEL = ResultStore::byChannel;

  private final JdbcClient jdbc;

  ResultStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Tally tally) {
    PollResult result = tally.result();
    jdbc.sql(
            """
            insert into vote.result (poll_id, ballots, blanks, rights, recount, seed, fingerprint,
                                     explanation_fr, explanation_en, file)
            select :poll, :ballots, :blanks, coalesce(sum(b.issued), 0), :recount, :seed,
                   :fingerprint, :french, :english, :file
            from vote.code_batch b where b.poll_id = :poll and b.cancelled_at is null
            """)
        .param("poll", result.poll().value())
        .param("ballots", result.ballots())
        .param("blanks", result.blanks())
        .param("recount", result.recount())
        .param("seed", result.seed())
        .param("fingerprint", result.fingerprint())
        .param("french", tally.french())
        .param("english", tally.english())
        .param("file", tally.file())
        .update();
    result.ranking().forEach(option -> insert(result.poll(), option));
    result.channels().forEach((channel, ballots) -> insert(result.poll(), channel, ballots));
    for (int place = 0; place < result.ties().size(); place++) {
      insert(result.poll(), place + 1, result.ties().get(place));
    }
  }

  private void insert(PollId poll, RankedOption option) {
    jdbc.sql(
            """
            insert into vote.result_option (poll_id, key, rank, votes, score, grades, designated,
                                            tied)
            values (:poll, :key, :rank, :votes, :score, :grades, :designated, :tied)
            """)
        .param("poll", poll.value())
        .param("key", option.key())
        .param("rank", option.rank())
        .param("votes", option.votes())
        .param("score", option.score())
        .param("grades", option.grades().toArray(Long[]::new))
        .param("designated", option.designated())
        .param("tied", option.tied())
        .update();
  }

  private void insert(PollId poll, RightChannel channel, long ballots) {
    jdbc.sql(
            """
            insert into vote.result_channel (poll_id, channel, ballots)
            values (:poll, :channel, :ballots)
            """)
        .param("poll", poll.value())
        .param("channel", channel.name())
        .param("ballots", ballots)
        .update();
  }

  private void insert(PollId poll, int position, List<String> tied) {
    jdbc.sql(
            """
            insert into vote.result_tie (poll_id, position, keys) values (:poll, :position, :keys)
            """)
        .param("poll", poll.value())
        .param("position", position)
        .param("keys", tied.toArray(String[]::new))
        .update();
  }

  Optional<PollResult> find(PollId id) {
    return jdbc.sql(
            """
            select ballots, blanks, recount, seed, fingerprint
            from vote.result where poll_id = :poll
            """)
        .param("poll", id.value())
        .query(Counted.class)
        .optional()
        .map(counted ->
            new PollResult(
                id,
                counted.ballots(),
                counted.blanks(),
                channels(id),
                ranking(id),
                ties(id),
                counted.recount(),
                counted.seed(),
                counted.fingerprint()));
  }

  private record Counted(
      long ballots, long blanks, String recount, String seed, String fingerprint) {}

  boolean isCounted(PollId id) {
    return jdbc.sql("select exists (select 1 from vote.result where poll_id = :poll)")
        .param("poll", id.value())
        .query(Boolean.class)
        .single();
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

  Optional<String> findFile(PollId id) {
    return jdbc.sql("select file from vote.result where poll_id = :poll and file is not null")
        .param("poll", id.value())
        .query(String.class)
        .optional();
  }

  private List<RankedOption> ranking(PollId id) {
    return jdbc.sql(
            """
            select key, rank, votes, score, grades, designated, tied
            from vote.result_option where poll_id = :poll
            order by rank
            limit 500
            """)
        .param("poll", id.value())
        .query((row, n) ->
            new RankedOption(
                row.getString("key"),
                row.getInt("rank"),
                row.getLong("votes"),
                row.getString("score"),
                List.of((Long[]) row.getArray("grades").getArray()),
                row.getBoolean("designated"),
                row.getBoolean("tied")))
        .list();
  }

  private Map<RightChannel, Long> channels(PollId id) {
    return jdbc.sql(
            """
            select channel, ballots from vote.result_channel where poll_id = :poll
            order by channel
            limit 10
            """)
        .param("poll", id.value())
        .query(BY_CHANNEL);
  }

  private List<List<String>> ties(PollId id) {
    return jdbc.sql(
            """
            select keys from vote.result_tie where poll_id = :poll
            order by position
            limit 500
            """)
        .param("poll", id.value())
        .query((row, n) -> List.of((String[]) row.getArray("keys").getArray()))
        .list();
  }

  private static Map<RightChannel, Long> byChannel(ResultSet row) throws SQLException {
    Map<RightChannel, Long> channels = new EnumMap<>(RightChannel.class);
    while (row.next()) {
      channels.put(RightChannel.valueOf(row.getString("channel")), row.getLong("ballots"));
    }
    return channels;
  }
}
