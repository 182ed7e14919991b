package fr.boucle.platform.answer.internal;

import fr.boucle.platform.answer.AnswerCounts;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.problem.ProblemId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The book of each round and the journeys of its contributions in the schema {@code answer}. Every
 * statement that changes journeys moves the counters of the book by what it really changed.
 */
@Repository
class JourneyStore {
  private final JdbcClient jdbc;

  JourneyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void openBook(RoundId round, LocalDate dueOn) {
    jdbc.sql(
            """
            insert into answer.book (round_id, due_on) values (:round, :dueOn)
            on conflict (round_id) do nothing
            """)
        .param("round", round.value())
        .param("dueOn", dueOn)
        .update();
  }

  Optional<Book> findBook(RoundId round) {
    return jdbc.sql(
            """
            select due_on, received, answered, kept, wanted, followed, problems_published_on,
                   priorities_decided_on
            from answer.book
            where round_id = :round
            """)
        .param("round", round.value())
        .query(Book.class)
        .optional();
  }

  record Book(
      LocalDate dueOn,
      long received,
      long answered,
      boolean kept,
      long wanted,
      long followed,
      @Nullable LocalDate problemsPublishedOn,
      @Nullable LocalDate prioritiesDecidedOn) {

    boolean isFollowed() {
      return followed == wanted;
    }

    AnswerCounts countsOn(LocalDate today) {
      return new AnswerCounts(received, answered, dueOn, today);
    }
  }

  void moveDue(RoundId round, LocalDate dueOn) {
    jdbc.sql("update answer.book set due_on = :dueOn where round_id = :round")
        .param("dueOn", dueOn)
        .param("round", round.value())
        .update();
  }

  void markKept(RoundId round, boolean kept) {
    jdbc.sql("update answer.book set kept = :kept where round_id = :round and kept <> :kept")
        .param("kept", kept)
        .param("round", round.value())
        .update();
  }

  void markProblemsPublished(RoundId round, LocalDate today) {
    jdbc.sql(
            """
            update answer.book
            set problems_published_on = coalesce(problems_published_on, :today)
            where round_id = :round
            """)
        .param("today", today)
        .param("round", round.value())
        .update();
  }

  void markPrioritiesDecided(RoundId round, LocalDate today) {
    jdbc.sql("update answer.book set priorities_decided_on = :today where round_id = :round")
        .param("today", today)
        .param("round", round.value())
        .update();
  }

  void want(RoundId round) {
    jdbc.sql("update answer.book set wanted = wanted + 1 where round_id = :round")
        .param("round", round.value())
        .update();
  }

  List<RoundId> listToFollow() {
    return jdbc
        .sql(
            """
            select round_id from answer.book where followed < wanted order by round_id limit 100
            """)
        .query(Long.class)
        .list()
        .stream()
        .map(RoundId::new)
        .toList();
  }

  void markFollowed(RoundId round, long wanted) {
    jdbc.sql(
            """
            update answer.book set followed = greatest(followed, :wanted) where round_id = :round
            """)
        .param("wanted", wanted)
        .param("round", round.value())
        .update();
  }

  void add(RoundId round, Ids contributions) {
    jdbc.sql(
            """
            with added as (
              insert into answer.journey (contribution_id, round_id)
              select unnest(:ids::bigint[]), :round
              on conflict (contribution_id) do nothing
              returning 1
            )
            update answer.book set received = received + (select count(*) from added)
            where round_id = :round
            """)
        .param("ids", contributions.toArray())
        .param("round", round.value())
        .update();
  }

  void remove(RoundId round, Ids contributions) {
    jdbc.sql(
            """
            with taken as (
              delete from answer.delivery d
              using answer.journey j
              where d.contribution_id = j.contribution_id
                and j.round_id = :round and j.contribution_id = any(:ids::bigint[])
              returning d.answer_id
            ), uncounted as (
              update answer.answer a set reached = a.reached - t.number
              from (select answer_id, count(*) as number from taken group by answer_id) t
              where a.id = t.answer_id
            ), gone as (
              delete from answer.journey
              where round_id = :round and contribution_id = any(:ids::bigint[])
              returning answered
            )
            update answer.book
            set received = received - (select count(*) from gone),
                answered = answered - (select count(*) from gone where answered)
            where round_id = :round
            """)
        .param("ids", contributions.toArray())
        .param("round", round.value())
        .update();
  }

  Ids readContributions(RoundId round) {
    var ids = new Ids();
    jdbc.sql(
            """
            select contribution_id from answer.journey
            where round_id = :round
            order by contribution_id
            """)
        .param("round", round.value())
        .query((RowCallbackHandler) row -> ids.add(row.getLong(1)));
    return ids;
  }

  Ids readLinked(ProblemId problem) {
    var ids = new Ids();
    jdbc.sql(
            """
            select contribution_id from answer.link
            where problem_id = :problem
            order by contribution_id
            """)
        .param("problem", problem.value())
        .query((RowCallbackHandler) row -> ids.add(row.getLong(1)));
    return ids;
  }

  List<ProblemId> listLinkedProblems(RoundId round) {
    return jdbc
        .sql(
            """
            select distinct problem_id from answer.link
            where round_id = :round
            order by problem_id
            limit 20000
            """)
        .param("round", round.value())
        .query(Long.class)
        .list()
        .stream()
        .map(ProblemId::new)
        .toList();
  }

  /** Links contributions that have a journey; those without one come with the next following. */
  void link(RoundId round, ProblemId problem, Ids contributions) {
    jdbc.sql(
            """
            insert into answer.link (problem_id, contribution_id, round_id)
            select :problem, j.contribution_id, :round
            from answer.journey j
            where j.contribution_id = any(:ids::bigint[])
            on conflict (problem_id, contribution_id) do nothing
            """)
        .param("problem", problem.value())
        .param("round", round.value())
        .param("ids", contributions.toArray())
        .update();
  }

  void unlink(ProblemId problem, Ids contributions) {
    jdbc.sql(
            """
            delete from answer.link
            where problem_id = :problem and contribution_id = any(:ids::bigint[])
            """)
        .param("problem", problem.value())
        .param("ids", contributions.toArray())
        .update();
  }

  List<ContributionId> listIsolated(RoundId round, int most) {
    return jdbc
        .sql(
            """
            select j.contribution_id
            from answer.journey j
            where j.round_id = :round and not j.answered
              and not exists (
                select 1 from answer.link l where l.contribution_id = j.contribution_id)
            order by j.contribution_id
            limit :most
            """)
        .param("round", round.value())
        .param("most", most)
        .query(Long.class)
        .list()
        .stream()
        .map(ContributionId::new)
        .toList();
  }

  boolean hasAnsweredBetween(RoundId round, ContributionId first, ContributionId last) {
    return jdbc.sql(
            """
            select exists (
              select 1 from answer.journey
              where round_id = :round and contribution_id between :first and :last and answered)
            """)
        .param("round", round.value())
        .param("first", first.value())
        .param("last", last.value())
        .query(Boolean.class)
        .single();
  }
}
