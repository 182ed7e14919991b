package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.ModelChoice;
import fr.boucle.platform.problem.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs of the analysis: progress and provenance. */
@Repository
public class RunStore {
  private static final String SELECT =
      """
      select id, round_id, state, step, done_permille, requested_at, finished_at, contributions,
             problems, isolated, library, model, model_sha256, parameters, stories,
             input_sha256, frozen_sha256, label_model, proposed_labels, seconds, cpu_seconds,
             energy_wh, watts_per_core
      from problem.run
      """;

  private final JdbcClient jdbc;

  RunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Records a request; empty when a run of this round is already under way. */
  public Optional<RunId> insert(RoundId round, AccountId by, ModelChoice choice, Instant now) {
    return jdbc.sql(
            """
            insert into problem.run (
              round_id, requested_by, requested_at, state, step, model_choice)
            values (:round, :by, :now, 'WAITING', 'WAITING', :choice)
            on conflict do nothing
            returning id
            """)
        .param("round", round.value())
        .param("by", by.value())
        .param("choice", choice.name())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .optional()
        .map(RunId::new);
  }

  public Optional<AnalysisRun> find(RunId id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(RunStore::run)
        .optional();
  }

  public Optional<AnalysisRun> findLast(RoundId round) {
    return jdbc.sql(SELECT + "where round_id = :round order by id desc limit 1")
        .param("round", round.value())
        .query(RunStore::run)
        .optional();
  }

  /** The last run that ended well, over all rounds. */
  public Optional<AnalysisRun> findLastDone() {
    return jdbc.sql(SELECT + "where state = 'DONE' order by id desc limit 1")
        .query(RunStore::run)
        .optional();
  }

  public Optional<AnalysisRun> findLastDone(RoundId round) {
    return jdbc.sql(SELECT + "where round_id = :round and state = 'DONE' order by id desc limit 1")
        .param("round", round.value())
        .query(RunStore::run)
        .optional();
  }

  public AccountId requester(RunId id) {
    return new AccountId(
        jdbc.sql("select requested_by from problem.run where id = :id")
            .param("id", id.value())
            .query(Long.class)
            .single());
  }

  /** Which model its author chose. */
  public ModelChoice choice(RunId id) {
    return jdbc.sql("select model_choice from problem.run where id = :id")
        .param("id", id.value())
        .query(ModelChoice.class)
        .single();
  }

  public void report(RunId id, String step, int donePermille) {
    jdbc.sql(
            """
            update problem.run set state = 'RUNNING', step = :step, done_permille = :done
            where id = :id and state in ('WAITING', 'RUNNING')
            """)
        .param("id", id.value())
        .param("step", step)
        .param("done", Math.clamp(donePermille, 0, 1000))
        .update();
  }

  public void fail(RunId id, Instant now) {
    jdbc.sql(
            """
            update problem.run set state = 'FAILED', finished_at = :now
            where id = :id and state in ('WAITING', 'RUNNING')
            """)
        .param("id", id.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  public void finish(AnalysisRun run) {
    jdbc.sql(
            """
            update problem.run
            set state = 'DONE', step = 'DONE', done_permille = 1000, finished_at = :now,
                contributions = :contributions, problems = :problems, isolated = :isolated,
                library = :library, model = :model, model_sha256 = :modelSha,
                parameters = :parameters, stories = :stories, input_sha256 = :inputSha,
                frozen_sha256 = :frozenSha,
                label_model = :labelModel, proposed_labels = :proposedLabels,
                seconds = :seconds, cpu_seconds = :cpu, energy_wh = :energy,
                watts_per_core = :watts
            where id = :id
            """)
        .param("id", run.id().value())
        .param("now", Timestamp.from(Objects.requireNonNull(run.finishedAt())))
        .param("contributions", run.contributions())
        .param("problems", run.problems())
        .param("isolated", run.isolated())
        .param("library", run.library())
        .param("model", run.model())
        .param("modelSha", run.modelSha256())
        .param("parameters", run.parameters())
        .param("stories", run.stories())
        .param("inputSha", run.inputSha256())
        .param("frozenSha", run.frozenSha256())
        .param("labelModel", run.labelModel())
        .param("proposedLabels", run.proposedLabels())
        .param("seconds", run.seconds())
        .param("cpu", run.cpuSeconds())
        .param("energy", run.energyWh())
        .param("watts", run.wattsPerCore())
        .update();
  }

  /** Runs that a stop of the platform left without a task. */
  public List<RunId> listUnderWay() {
    return jdbc
        .sql(
            "select id from problem.run where state in ('WAITING', 'RUNNING') order by id limit 100")
        .query(Long.class)
        .list()
        .stream()
        .map(RunId::new)
        .toList();
  }

  private static AnalysisRun run(ResultSet row, int number) throws SQLException {
    @Nullable Timestamp finished = row.getTimestamp("finished_at");
    return new AnalysisRun(
        new RunId(row.getLong("id")),
        new RoundId(row.getLong("round_id")),
        AnalysisRun.State.valueOf(row.getString("state")),
        row.getString("step"),
        row.getInt("done_permille"),
        row.getTimestamp("requested_at").toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getLong("contributions"),
        row.getInt("problems"),
        row.getLong("isolated"),
        row.getString("library"),
        row.getString("model"),
        row.getString("model_sha256"),
        row.getString("parameters"),
        row.getBoolean("stories"),
        row.getString("input_sha256"),
        row.getString("frozen_sha256"),
        row.getString("label_model"),
        row.getInt("proposed_labels"),
        row.getDouble("seconds"),
        row.getDouble("cpu_seconds"),
        row.getDouble("energy_wh"),
        row.getDouble("watts_per_core"));
  }
}
