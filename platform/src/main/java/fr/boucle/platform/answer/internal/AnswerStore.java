package fr.boucle.platform.answer.internal;

import fr.boucle.platform.answer.Aim;
import fr.boucle.platform.answer.Answer;
import fr.boucle.platform.answer.AnswerId;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.NewestFirst;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.problem.ProblemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers and their deliveries in the schema {@code answer}. */
@Repository
class AnswerStore {
  private static final String SELECT =
      """
      select a.id, a.round_id, a.aim, a.aim_id, a.text, a.author_name, a.given_at, a.reached,
             a.mailed, a.delivered
      from answer.answer a
      """;

  private final JdbcClient jdbc;

  AnswerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  AnswerId insert(RoundId round, Aim aim, String text, Account author, Instant now) {
    return new AnswerId(
        jdbc.sql(
                """
                insert into answer.answer
                  (round_id, aim, aim_id, text, author_id, author_name, given_at)
                values (:round, :aim, :aimId, :text, :author, :authorName, :now)
                returning id
                """)
            .param("round", round.value())
            .param("aim", nameOf(aim))
            .param("aimId", idOf(aim))
            .param("text", text)
            .param("author", author.id().value())
            .param("authorName", author.name())
            .param("now", Timestamp.from(now))
            .query(Long.class)
            .single());
  }

  Optional<Answer> find(AnswerId id) {
    return jdbc.sql(SELECT + "where a.id = :id")
        .param("id", id.value())
        .query(AnswerStore::answer)
        .optional();
  }

  Stretch<Answer> listIn(RoundId round, Cursor cursor, int size) {
    List<Answer> read =
        jdbc.sql(
                SELECT
                    + """
                    where a.round_id = :round and a.id %s :bound
                    order by a.id %s
                    limit :size
                    """
                        .formatted(NewestFirst.comparison(cursor), NewestFirst.order(cursor)))
            .param("round", round.value())
            .param("bound", NewestFirst.bound(cursor))
            .param("size", size + 1)
            .query(AnswerStore::answer)
            .list();
    return NewestFirst.of(read, cursor, size, answer -> answer.id().value());
  }

  long countIn(RoundId round) {
    return jdbc.sql("select count(*) from answer.answer where round_id = :round")
        .param("round", round.value())
        .query(Long.class)
        .single();
  }

  List<Answer> listTo(Aim aim) {
    return jdbc.sql(SELECT + "where a.aim = :aim and a.aim_id = :id order by a.id desc limit 50")
        .param("aim", nameOf(aim))
        .param("id", idOf(aim))
        .query(AnswerStore::answer)
        .list();
  }

  List<Answer> listReaching(ContributionId contribution) {
    return jdbc.sql(
            SELECT
                + """
                join answer.delivery d on d.answer_id = a.id
                where d.contribution_id = :contribution
                order by a.id
                limit 50
                """)
        .param("contribution", contribution.value())
        .query(AnswerStore::answer)
        .list();
  }

  Set<ProblemId> listAnswered(Collection<ProblemId> problems) {
    return problems.isEmpty()
        ? Set.of()
        : jdbc
            .sql(
                """
                select distinct aim_id from answer.answer
                where aim = 'PROBLEM' and aim_id in (:ids)
                order by aim_id
                limit 500
                """)
            .param("ids", problems.stream().map(ProblemId::value).toList())
            .query(Long.class)
            .list()
            .stream()
            .map(ProblemId::new)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Answers whose deliveries are not finished, oldest first. */
  List<AnswerId> listToDeliver() {
    return jdbc
        .sql("select id from answer.answer where not delivered order by id limit 100")
        .query(Long.class)
        .list()
        .stream()
        .map(AnswerId::new)
        .toList();
  }

  /** Begins again the deliveries of the answers to a problem, for those newly linked to it. */
  void deliverAgain(ProblemId problem) {
    jdbc.sql(
            """
            update answer.answer set delivered = false, last_reached = 0
            where aim = 'PROBLEM' and aim_id = :problem
            """)
        .param("problem", problem.value())
        .update();
  }

  /**
   * Reaches the next contributions of an answer, and moves every counter by what was new.
   *
   * @return the contributions newly reached, in order
   */
  List<ContributionId> deliverSome(Answer answer, int most, LocalDate today) {
    return jdbc
        .sql(
            """
            with aimed as (
              select round_id, aim_id, last_reached from answer.answer where id = :answer
            ), target as (
            %s
            ), fresh as (
              insert into answer.delivery (contribution_id, answer_id, delivered_on)
              select contribution_id, :answer, :today from target
              on conflict (contribution_id, answer_id) do nothing
              returning contribution_id
            ), marked as (
              update answer.journey j set answered = true
              from fresh f
              where j.contribution_id = f.contribution_id and not j.answered
              returning j.contribution_id
            ), counted as (
              update answer.book set answered = answered + (select count(*) from marked)
              where round_id = (select round_id from aimed)
            ), moved as (
              update answer.answer
              set reached = reached + (select count(*) from fresh),
                  last_reached = coalesce((select max(contribution_id) from target), last_reached),
                  delivered = (select count(*) from target) < :most
              where id = :answer
            )
            select contribution_id from fresh order by contribution_id
            """
                .formatted(targetOf(answer.aim())))
        .param("answer", answer.id().value())
        .param("most", most)
        .param("today", today)
        .query(Long.class)
        .list()
        .stream()
        .map(ContributionId::new)
        .toList();
  }

  void countMailed(AnswerId answer, int more) {
    jdbc.sql("update answer.answer set mailed = mailed + :more where id = :answer")
        .param("more", more)
        .param("answer", answer.value())
        .update();
  }

  private static String targetOf(Aim aim) {
    return switch (aim) {
      case Aim.AtProblem problem ->
          """
            select l.contribution_id
            from answer.link l, aimed a
            where l.problem_id = a.aim_id and l.contribution_id > a.last_reached
            order by l.contribution_id
            limit :most
          """;
      case Aim.AtIsolated isolated ->
          """
            select j.contribution_id
            from answer.journey j, aimed a
            where j.round_id = a.round_id and not j.answered
              and j.contribution_id > a.last_reached
              and not exists (
                select 1 from answer.link l where l.contribution_id = j.contribution_id)
            order by j.contribution_id
            limit :most
          """;
      case Aim.AtContribution one ->
          """
            select j.contribution_id
            from answer.journey j, aimed a
            where j.contribution_id = a.aim_id and j.contribution_id > a.last_reached
            limit :most
          """;
    };
  }

  private static String nameOf(Aim aim) {
    return switch (aim) {
      case Aim.AtProblem problem -> "PROBLEM";
      case Aim.AtIsolated isolated -> "ISOLATED";
      case Aim.AtContribution one -> "CONTRIBUTION";
    };
  }

  private static @Nullable Long idOf(Aim aim) {
    return switch (aim) {
      case Aim.AtProblem(ProblemId problem) -> problem.value();
      case Aim.AtIsolated isolated -> null;
      case Aim.AtContribution(ContributionId contribution) -> contribution.value();
    };
  }

  private static Aim aim(ResultSet row) throws SQLException {
    return switch (row.getString("aim")) {
      case "PROBLEM" -> new Aim.AtProblem(new ProblemId(row.getLong("aim_id")));
      case "CONTRIBUTION" -> new Aim.AtContribution(new ContributionId(row.getLong("aim_id")));
      default -> new Aim.AtIsolated();
    };
  }

  private static Answer answer(ResultSet row, int number) throws SQLException {
    return new Answer(
        new AnswerId(row.getLong("id")),
        new RoundId(row.getLong("round_id")),
        aim(row),
        row.getString("text"),
        row.getString("author_name"),
        row.getTimestamp("given_at").toInstant(),
        row.getLong("reached"),
        row.getLong("mailed"),
        row.getBoolean("delivered"));
  }
}
