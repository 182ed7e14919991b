package fr.boucle.platform.evaluation.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.evaluation.CarriedProblem;
import fr.boucle.platform.evaluation.Indicator;
import fr.boucle.platform.evaluation.IndicatorId;
import fr.boucle.platform.evaluation.IndicatorState;
import fr.boucle.platform.evaluation.NewIndicator;
import fr.boucle.platform.evaluation.Outcome;
import fr.boucle.platform.evaluation.Review;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.solution.ProposalId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Indicators, measures and reviews in the schema {@code evaluation}. */
@Repository
class EvaluationStore {
  private final JdbcClient jdbc;

  EvaluationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  IndicatorId insert(NewIndicator indicator, Proposal proposal, String ownerName, Instant now) {
    Indicator.Value baseline = indicator.baseline();
    return new IndicatorId(
        jdbc.sql(
                """
                insert into evaluation.indicator
                  (proposal_id, problem_id, round_id, name, definition, unit, source,
                   baseline, baseline_on, target, target_on, owner_id, owner_name, created_at)
                values
                  (:proposal, :problem, :round, :name, :definition, :unit, :source,
                   :baseline, :baselineOn, :target, :targetOn, :owner, :ownerName, :now)
                returning id
                """)
            .param("proposal", proposal.id().value())
            .param("problem", proposal.problem().value())
            .param("round", proposal.round().value())
            .param("name", indicator.name())
            .param("definition", indicator.definition())
            .param("unit", indicator.unit())
            .param("source", indicator.source())
            .param("baseline", baseline == null ? null : baseline.amount())
            .param("baselineOn", baseline == null ? null : baseline.on())
            .param("target", indicator.target().amount())
            .param("targetOn", indicator.target().on())
            .param("owner", indicator.owner().value())
            .param("ownerName", ownerName)
            .param("now", Timestamp.from(now))
            .query(Long.class)
            .single());
  }

  Optional<Indicator> find(IndicatorId id) {
    List<Indicator.Measure> measures = listMeasures(id);
    return jdbc.sql(
            """
            select id, proposal_id, problem_id, round_id, name, definition, unit, source,
                   baseline, baseline_on, target, target_on, owner_id, owner_name,
                   verdict, verdict_reason, verdict_on
            from evaluation.indicator
            where id = :id
            """)
        .param("id", id.value())
        .query((row, number) -> indicator(row, measures))
        .optional();
  }

  /** Lists the last 1,000 measures of an indicator, by day. */
  private List<Indicator.Measure> listMeasures(IndicatorId id) {
    return jdbc.sql(
            """
            select measured_on, value, source
            from evaluation.measure
            where indicator_id = :id
            order by measured_on desc
            limit 1000
            """)
        .param("id", id.value())
        .query((row, number) ->
            new Indicator.Measure(
                row.getObject("measured_on", LocalDate.class),
                row.getBigDecimal("value"),
                row.getString("source")))
        .list()
        .reversed();
  }

  List<IndicatorState> listStates(Collection<ProblemId> problems) {
    return problems.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select i.id, i.problem_id, i.proposal_id, i.name, i.unit, i.baseline, i.target,
                       m.value as latest, m.measured_on, i.verdict, i.verdict_reason
                from evaluation.indicator i
                left join lateral (
                  select value, measured_on from evaluation.measure
                  where indicator_id = i.id
                  order by measured_on desc
                  limit 1) m on true
                where i.problem_id in (:ids)
                order by i.problem_id, i.id
                limit 500
                """)
            .param("ids", problems.stream().map(ProblemId::value).toList())
            .query(EvaluationStore::state)
            .list();
  }

  /** Records a measure of a day, replacing the one of that day; true when it is a new one. */
  boolean measure(IndicatorId id, Indicator.Measure measure, String by, Instant now) {
    return jdbc.sql(
            """
            insert into evaluation.measure
              (indicator_id, measured_on, value, source, recorded_by, recorded_at)
            values (:id, :on, :value, :source, :by, :now)
            on conflict (indicator_id, measured_on) do update
            set value = excluded.value, source = excluded.source,
                recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
            returning old.indicator_id is null
            """)
        .param("id", id.value())
        .param("on", measure.on())
        .param("value", measure.amount())
        .param("source", measure.source())
        .param("by", by)
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }

  void conclude(IndicatorId id, Indicator.Verdict verdict) {
    jdbc.sql(
            """
            update evaluation.indicator
            set verdict = :verdict, verdict_reason = :reason, verdict_on = :on
            where id = :id
            """)
        .param("verdict", verdict.outcome().name())
        .param("reason", verdict.reason())
        .param("on", verdict.on())
        .param("id", id.value())
        .update();
  }

  IndicatorCounts count(RoundId round) {
    return jdbc.sql(
            """
            select count(*) as indicators, count(verdict) as concluded
            from evaluation.indicator
            where round_id = :round
            """)
        .param("round", round.value())
        .query(IndicatorCounts.class)
        .single();
  }

  record IndicatorCounts(long indicators, long concluded) {}

  /** Publishes a review once; false when it was already published. */
  boolean publish(RoundId round, Review review) {
    return jdbc.sql(
                """
                insert into evaluation.review (round_id, lessons, published_on, published_by)
                values (:round, :lessons, :on, :by)
                on conflict (round_id) do nothing
                """)
            .param("round", round.value())
            .param("lessons", review.lessons())
            .param("on", review.publishedOn())
            .param("by", review.publishedBy())
            .update()
        == 1;
  }

  Optional<Review> findReview(RoundId round) {
    return jdbc.sql(
            """
            select lessons, published_on, published_by
            from evaluation.review
            where round_id = :round
            """)
        .param("round", round.value())
        .query(Review.class)
        .optional();
  }

  void carry(RoundId next, RoundId from, List<Problem> unresolved) {
    for (int i = 0; i < unresolved.size(); i++) {
      Problem problem = unresolved.get(i);
      jdbc.sql(
              """
              insert into evaluation.carried_problem
                (round_id, from_round_id, problem_id, position, label, people)
              values (:next, :from, :problem, :position, :label, :people)
              on conflict (round_id, problem_id) do nothing
              """)
          .param("next", next.value())
          .param("from", from.value())
          .param("problem", problem.id().value())
          .param("position", i + 1)
          .param("label", problem.label())
          .param("people", problem.people())
          .update();
    }
  }

  List<CarriedProblem> listCarriedTo(RoundId round) {
    return jdbc.sql(
            """
            select from_round_id, problem_id, label, people
            from evaluation.carried_problem
            where round_id = :round
            order by position, problem_id
            limit 500
            """)
        .param("round", round.value())
        .query((row, number) ->
            new CarriedProblem(
                new RoundId(row.getLong("from_round_id")),
                new ProblemId(row.getLong("problem_id")),
                row.getString("label"),
                row.getLong("people")))
        .list();
  }

  long countCarriedTo(RoundId round) {
    return jdbc.sql("select count(*) from evaluation.carried_problem where round_id = :round")
        .param("round", round.value())
        .query(Long.class)
        .single();
  }

  private static Indicator indicator(ResultSet row, List<Indicator.Measure> measures)
      throws SQLException {
    BigDecimal baseline = row.getBigDecimal("baseline");
    return new Indicator(
        new IndicatorId(row.getLong("id")),
        new ProposalId(row.getLong("proposal_id")),
        new ProblemId(row.getLong("problem_id")),
        new RoundId(row.getLong("round_id")),
        row.getString("name"),
        row.getString("definition"),
        row.getString("unit"),
        row.getString("source"),
        baseline == null
            ? null
            : new Indicator.Value(baseline, row.getObject("baseline_on", LocalDate.class)),
        new Indicator.Value(
            row.getBigDecimal("target"), row.getObject("target_on", LocalDate.class)),
        new AccountId(row.getLong("owner_id")),
        row.getString("owner_name"),
        verdict(row),
        measures);
  }

  private static Indicator.@Nullable Verdict verdict(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    return verdict == null
        ? null
        : new Indicator.Verdict(
            Outcome.valueOf(verdict),
            row.getString("verdict_reason"),
            row.getObject("verdict_on", LocalDate.class));
  }

  private static IndicatorState state(ResultSet row, int number) throws SQLException {
    String verdict = row.getString("verdict");
    return new IndicatorState(
        new IndicatorId(row.getLong("id")),
        new ProblemId(row.getLong("problem_id")),
        new ProposalId(row.getLong("proposal_id")),
        row.getString("name"),
        row.getString("unit"),
        row.getBigDecimal("baseline"),
        row.getBigDecimal("target"),
        row.getBigDecimal("latest"),
        row.getObject("measured_on", LocalDate.class),
        verdict == null ? null : Outcome.valueOf(verdict),
        row.getString("verdict_reason"));
  }
}
