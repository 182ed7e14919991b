package fr.boucle.platform.answer.internal;

import fr.boucle.platform.answer.Heard;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far contributors felt heard, in the schema {@code answer}. */
@Repository
class HeardStore {
  private final JdbcClient jdbc;

  HeardStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Records or changes what one contributor said, and moves the kept counts accordingly. */
  void put(ContributionId contribution, RoundId round, Heard heard) {
    jdbc.sql(
            """
            with said as (
              insert into answer.heard (contribution_id, round_id, degree)
              values (:contribution, :round, :degree)
              on conflict (contribution_id) do update set degree = excluded.degree
              returning old.degree as before, new.degree as after
            ), moved as (
              select degree, sum(change) as change
              from (select after as degree, 1 as change from said
                    union all
                    select before, -1 from said where before is not null) as changes
              group by degree
              having sum(change) <> 0
            )
            insert into answer.heard_count (round_id, degree, people)
            select :round, degree, change from moved
            on conflict (round_id, degree) do update
            set people = heard_count.people + excluded.people
            """)
        .param("contribution", contribution.value())
        .param("round", round.value())
        .param("degree", heard.degree())
        .update();
  }

  Optional<Heard> find(ContributionId contribution) {
    return jdbc.sql("select degree from answer.heard where contribution_id = :contribution")
        .param("contribution", contribution.value())
        .query(Integer.class)
        .optional()
        .flatMap(degree ->
            Arrays.stream(Heard.values()).filter(one -> one.degree() == degree).findFirst());
  }
}
