package fr.boucle.platform.solution.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.solution.Decision;
import fr.boucle.platform.solution.Feasibility;
import fr.boucle.platform.solution.NewProposal;
import fr.boucle.platform.solution.Origin;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.solution.ProposalId;
import fr.boucle.platform.solution.Verdict;
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

/** Proposals and their examinations in the schema {@code solution}. */
@Repository
class SolutionStore {
  private static final String SELECT =
      """
      select p.id, p.problem_id, p.round_id, p.title, p.why, p.for_whom, p.expected_change,
             p.description, p.users, p.agents, p.origin, p.proposed_at, p.decision,
             p.decision_reason, p.next_step, p.funding, p.decided_by, p.decided_on
      from solution.proposal p
      """;
  private static final String SELECT_FEASIBILITY =
      """
      select f.proposal_id, f.expert_id, f.expert_name, f.service, f.asked_on, f.due_on, f.legal,
             f.technical, f.people, f.cost, f.delay, f.verdict, f.conclusion, f.given_on
      from solution.feasibility f
      """;

  private final JdbcClient jdbc;

  SolutionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ProposalId insert(
      NewProposal proposal, RoundId round, Origin origin, @Nullable AccountId author, Instant now) {
    return new ProposalId(
        jdbc.sql(
                """
                insert into solution.proposal
                  (problem_id, round_id, title, why, for_whom, expected_change, description,
                   users, agents, origin, author_id, proposed_at)
                values
                  (:problem, :round, :title, :why, :forWhom, :expectedChange, :description,
                   :users, :agents, :origin, :author, :now)
                returning id
                """)
            .param("problem", proposal.problem().value())
            .param("round", round.value())
            .param("title", proposal.title())
            .param("why", proposal.why())
            .param("forWhom", proposal.forWhom())
            .param("expectedChange", proposal.expectedChange())
            .param("description", proposal.description())
            .param("users", proposal.users())
            .param("agents", proposal.agents())
            .param("origin", origin.name())
            .param("author", author == null ? null : author.value())
            .param("now", Timestamp.from(now))
            .query(Long.class)
            .single());
  }

  Optional<Proposal> find(ProposalId id) {
    return jdbc.sql(SELECT + "where p.id = :id")
        .param("id", id.value())
        .query(SolutionStore::proposal)
        .optional();
  }

  List<Proposal> listOf(Collection<ProblemId> problems) {
    return problems.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + "where p.problem_id in (:ids) order by p.problem_id, p.id limit 500")
            .param("ids", problems.stream().map(ProblemId::value).toList())
            .query(SolutionStore::proposal)
            .list();
  }

  List<Proposal> listIn(RoundId round) {
    return jdbc.sql(SELECT + "where p.round_id = :round order by p.problem_id, p.id limit 500")
        .param("round", round.value())
        .query(SolutionStore::proposal)
        .list();
  }

  /** Records a decision once; false when one was already taken. */
  boolean decide(ProposalId id, Decision decision) {
    Decision.Adopted adopted = decision instanceof Decision.Adopted yes ? yes : null;
    return jdbc.sql(
                """
                update solution.proposal
                set decision = :decision, decision_reason = :reason, next_step = :nextStep,
                    funding = :funding, decided_by = :decidedBy, decided_on = :decidedOn
                where id = :id and decision is null
                """)
            .param("decision", adopted == null ? "DECLINED" : "ADOPTED")
            .param("reason", decision.reason())
            .param("nextStep", adopted == null ? "" : adopted.nextStep())
            .param("funding", adopted == null ? "" : adopted.funding())
            .param("decidedBy", decision.decidedBy())
            .param("decidedOn", decision.decidedOn())
            .param("id", id.value())
            .update()
        == 1;
  }

  /** Asks for an examination, or asks someone else or by another date while it is awaited. */
  boolean ask(ProposalId proposal, Account expert, LocalDate today, LocalDate dueOn) {
    return jdbc.sql(
                """
                insert into solution.feasibility
                  (proposal_id, expert_id, expert_name, service, asked_on, due_on)
                values (:proposal, :expert, :name, :service, :today, :dueOn)
                on conflict (proposal_id) do update
                set expert_id = excluded.expert_id, expert_name = excluded.expert_name,
                    service = excluded.service, due_on = excluded.due_on
                where solution.feasibility.verdict is null
                """)
            .param("proposal", proposal.value())
            .param("expert", expert.id().value())
            .param("name", expert.name())
            .param("service", expert.service())
            .param("today", today)
            .param("dueOn", dueOn)
            .update()
        == 1;
  }

  /** Records the sheet once; false when it was already given. */
  boolean give(ProposalId proposal, Feasibility.Sheet sheet) {
    return jdbc.sql(
                """
                update solution.feasibility
                set legal = :legal, technical = :technical, people = :people, cost = :cost,
                    delay = :delay, verdict = :verdict, conclusion = :conclusion,
                    given_on = :givenOn
                where proposal_id = :proposal and verdict is null
                """)
            .param("legal", sheet.legal())
            .param("technical", sheet.technical())
            .param("people", sheet.people())
            .param("cost", sheet.cost())
            .param("delay", sheet.delay())
            .param("verdict", sheet.verdict().name())
            .param("conclusion", sheet.conclusion())
            .param("givenOn", sheet.givenOn())
            .param("proposal", proposal.value())
            .update()
        == 1;
  }

  List<Feasibility> listFeasibilities(Collection<ProposalId> proposals) {
    return proposals.isEmpty()
        ? List.of()
        : jdbc.sql(
                SELECT_FEASIBILITY
                    + "where f.proposal_id in (:ids) order by f.proposal_id limit 500")
            .param("ids", proposals.stream().map(ProposalId::value).toList())
            .query(SolutionStore::feasibility)
            .list();
  }

  ProposalCounts count(RoundId round) {
    return jdbc.sql(
            """
            select count(*) as proposals,
                   count(*) filter (where decision = 'ADOPTED') as adopted,
                   count(*) filter (where decision = 'DECLINED') as declined
            from solution.proposal
            where round_id = :round
            """)
        .param("round", round.value())
        .query(ProposalCounts.class)
        .single();
  }

  /** Lists what an undecided proposal awaits, oldest first. At most 50. */
  List<Awaiting> listAwaiting(RoundId round) {
    return jdbc.sql(
            """
            select p.id, p.title, f.expert_id, f.due_on, f.verdict is not null as examined
            from solution.proposal p
            left join solution.feasibility f on f.proposal_id = p.id
            where p.round_id = :round and p.decision is null
            order by p.id
            limit 50
            """)
        .param("round", round.value())
        .query(Awaiting.class)
        .list();
  }

  record ProposalCounts(long proposals, long adopted, long declined) {}

  record Awaiting(
      long id,
      String title,
      @Nullable Long expertId,
      @Nullable LocalDate dueOn,
      boolean examined) {}

  private static Proposal proposal(ResultSet row, int number) throws SQLException {
    return new Proposal(
        new ProposalId(row.getLong("id")),
        new ProblemId(row.getLong("problem_id")),
        new RoundId(row.getLong("round_id")),
        row.getString("title"),
        row.getString("why"),
        row.getString("for_whom"),
        row.getString("expected_change"),
        row.getString("description"),
        row.getString("users"),
        row.getString("agents"),
        Origin.valueOf(row.getString("origin")),
        row.getTimestamp("proposed_at").toInstant(),
        decision(row));
  }

  private static @Nullable Decision decision(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    if (decision == null) {
      return null;
    }
    String reason = row.getString("decision_reason");
    String by = row.getString("decided_by");
    LocalDate on = row.getObject("decided_on", LocalDate.class);
    return decision.equals("ADOPTED")
        ? new Decision.Adopted(reason, by, on, row.getString("next_step"), row.getString("funding"))
        : new Decision.Declined(reason, by, on);
  }

  private static Feasibility feasibility(ResultSet row, int number) throws SQLException {
    String verdict = row.getString("verdict");
    Feasibility.Sheet sheet =
        verdict == null
            ? null
            : new Feasibility.Sheet(
                row.getString("legal"),
                row.getString("technical"),
                row.getString("people"),
                row.getString("cost"),
                row.getString("delay"),
                Verdict.valueOf(verdict),
                row.getString("conclusion"),
                row.getObject("given_on", LocalDate.class));
    return new Feasibility(
        new ProposalId(row.getLong("proposal_id")),
        new AccountId(row.getLong("expert_id")),
        row.getString("expert_name"),
        row.getString("service"),
        row.getObject("asked_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        sheet);
  }
}
