package fr.boucle.platform.problem.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.Parameters;
import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.consultation.Charter;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.NewConsultation;
import fr.boucle.platform.consultation.Phase;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.contribution.Channel;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.contribution.NewContribution;
import fr.boucle.platform.contribution.Receipt;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.problem.ModelChoice;
import fr.boucle.platform.problem.Part;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.ProblemState;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.problem.RunId;
import fr.boucle.platform.problem.internal.PriorityOrder.Wish;
import fr.boucle.platform.territory.Territories;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollResult;
import fr.boucle.platform.vote.Polls;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From texts to decided priorities, with the real library, job and database. */
@BoucleIntegrationTest
class ProblemsModuleIT {
  private static final List<String> BEGINNINGS =
      List.of("", "Bonjour. ", "Je vous écris car ", "Encore une fois, ", "À la mairie annexe : ");
  private static final List<List<String>> SUBJECTS =
      List.of(
          List.of(
              "impossible d’obtenir un rendez-vous en préfecture pour mon titre de séjour.",
              "aucun rendez-vous disponible à la préfecture depuis des mois.",
              "le site de la préfecture ne propose jamais de rendez-vous."),
          List.of(
              "le bus de sept heures arrive toujours en retard.",
              "les bus sont en retard tous les matins et on attend sous la pluie.",
              "trop de retards de bus le matin pour aller travailler."),
          List.of(
              "je ne comprends pas le formulaire de la CAF sur internet.",
              "le formulaire en ligne de la CAF est trop compliqué à remplir.",
              "remplir le formulaire internet de la CAF est impossible sans aide."));

  @Autowired Consultations consultations;
  @Autowired Contributions contributions;
  @Autowired Territories territories;
  @Autowired Problems problems;
  @Autowired Polls polls;
  @Autowired RequestAnalysis requesting;
  @Autowired RunStore runs;
  @Autowired Review review;
  @Autowired ReviewStore reading;
  @Autowired ListStore lists;
  @Autowired PublishProblems publishing;
  @Autowired OpenPriorityPoll polling;
  @Autowired DecidePriorities deciding;
  @Autowired JdbcClient jdbc;

  private RoundId round = new RoundId(1);
  private AccountId agent = new AccountId(1);
  private final List<Receipt> receipts = new ArrayList<>();

  @BeforeEach
  void openARoundAndReceiveContributions() {
    agent = account();
    round = openRound();
    receipts.clear();
    for (List<String> subject : SUBJECTS) {
      for (int i = 0; i < 15; i++) {
        receive(BEGINNINGS.get(i % BEGINNINGS.size()) + subject.get(i % subject.size()), i);
      }
    }
    receive("Le jardin de la crèche mériterait un figuier centenaire.", 90);
    receive("Merci beaucoup.", 91);
  }

  @Test
  void goesFromTextsToDecidedPriorities() {
    AnalysisRun run = analyse();
    assertThat(run.contributions()).isEqualTo(receipts.size());
    assertThat(run.modelSha256()).matches("[0-9a-f]{64}");
    assertThat(run.parameters())
        .startsWith(Parameters.standard() + ",")
        .contains("seed=", "consensusRuns=20, ", "smallestTheme=3, ");
    assertThat(run.energyWh()).isPositive();
    checkSums();
    List<Finding> drafts = list();
    assertThat(drafts).hasSizeGreaterThanOrEqualTo(2);
    assertThat(drafts).allSatisfy(draft -> assertThat(draft.counts().people()).isPositive());

    assertThat(reasons(publishing.publish(round, agent)))
        .containsExactly("problem.refusal.noneValidated");
    Finding first = drafts.getFirst();
    review.rename(first.id(), "Un nom donné par une personne", agent);
    review.validate(first.id(), agent);
    assertThat(reasons(review.rename(first.id(), "Encore", agent)))
        .containsExactly("problem.refusal.frozen");
    receive("Les bus ont encore du retard ce matin.", 95);
    await(() -> reading.sums(round).received() == receipts.size());
    checkSums();

    List<Long> before = members(first.id());
    analyse();
    checkSums();
    assertThat(problems.get(first.id()).label()).isEqualTo("Un nom donné par une personne");
    assertThat(problems.get(first.id()).state()).isEqualTo(ProblemState.VALIDATED);
    assertThat(members(first.id())).containsAll(before);

    review.validateAll(round, agent);
    publishing.publish(round, agent);
    assertThat(consultations.getRound(round).current()).isEqualTo(Step.DECIDE);
    ReviewStore.Publication published = reading.findPublication(round).orElseThrow();
    assertThat(published.grouped() + published.ungrouped()).isEqualTo(receipts.size());
    List<Problem> list = problems.listPublished(round, PageRequest.of(0, 50)).items();
    assertThat(list).hasSize((int) published.problems());

    contestFrom(list.getFirst());
    decide(list);
  }

  @Test
  void undoesAnyHistoryOfActsBackToTheStart() {
    analyse();
    Random random = new Random(11);
    List<String> snapshots = new ArrayList<>(List.of(snapshot()));
    for (int act = 0; act < 40; act++) {
      if (anyAct(random) instanceof Result.Accepted<?>) {
        snapshots.add(snapshot());
        checkSums();
      }
    }
    assertThat(snapshots).hasSizeGreaterThan(15);
    for (int back = snapshots.size() - 2; back >= 0; back--) {
      assertThat(review.undo(round, agent)).isInstanceOf(Result.Accepted.class);
      assertThat(snapshot()).isEqualTo(snapshots.get(back));
      checkSums();
    }
    assertThat(reasons(review.undo(round, agent))).containsExactly("problem.refusal.nothingToUndo");
  }

  @Test
  void asksForANameBeforeADraftIsValidated() {
    analyse();
    List<Finding> drafts = list();
    ProblemId nameless = drafts.getFirst().id();
    jdbc.sql("update problem.problem set words = label where id = :id")
        .param("id", nameless.value())
        .update();

    assertThat(list())
        .filteredOn(draft -> !draft.named())
        .singleElement()
        .extracting(Finding::id)
        .isEqualTo(nameless);
    assertThat(reasons(review.validate(nameless, agent)))
        .containsExactly("problem.refusal.nameless");
    review.validateAll(round, agent);
    assertThat(problems.get(nameless).state()).isEqualTo(ProblemState.DRAFT);
    assertThat(problems.get(drafts.getLast().id()).state()).isEqualTo(ProblemState.VALIDATED);

    review.rename(nameless, "Un nom donné par une personne", agent);
    assertThat(review.validate(nameless, agent)).isInstanceOf(Result.Accepted.class);
  }

  @Test
  void anotherAnalysisGivesTheSameDraftsTheSameNumbersAndKeepsWhatWasMoved() {
    analyse();
    List<Finding> drafts = list();
    String untouched = snapshot();
    analyse();
    assertThat(snapshot()).isEqualTo(untouched);

    ProblemId from = drafts.get(0).id();
    ProblemId to = drafts.get(1).id();
    long moved = members(from).getFirst();
    review.move(from, List.of(moved), to, agent);
    analyse();
    assertThat(members(from)).doesNotContain(moved);
    assertThat(members(to)).contains(moved);
  }

  private void contestFrom(Problem problem) {
    long contribution = members(problem.id()).getFirst();
    ReadableCode code =
        receipts.stream()
            .filter(receipt -> receipt.contribution().value() == contribution)
            .findFirst()
            .orElseThrow()
            .code();
    assertThat(problems.contest(code, problem.id(), "Je parlais d’autre chose"))
        .isEqualTo(problems.contest(code, problem.id(), "Je parlais d’autre chose"));
    assertThat(review.detach(problem.id(), List.of(contribution), agent))
        .isInstanceOf(Result.Accepted.class);
    assertThat(members(problem.id())).doesNotContain(contribution);
    checkSums();
  }

  private void decide(List<Problem> list) {
    PollId poll =
        value(
            polling.open(
                round,
                PriorityPoll.free(
                    "Par quoi commencer ?",
                    "approval",
                    Math.max(2, list.size()),
                    2,
                    1,
                    Instant.now().plus(Duration.ofSeconds(4))),
                agent));
    List<ReadableCode> codes = value(polls.issueCodes(poll, "Réunion", 3, agent));
    String favourite = String.valueOf(list.getLast().id().value());
    for (ReadableCode code : codes) {
      assertThat(polls.cast(poll, code, List.of(favourite))).isInstanceOf(Result.Accepted.class);
      assertThat(polls.cast(poll, code, List.of())).isInstanceOf(Result.Refused.class);
    }
    assertThat(polls.findResult(poll)).isEmpty();
    await(() -> polls.findResult(poll).isPresent());
    PollResult result = polls.findResult(poll).orElseThrow();
    assertThat(result.ranking().getFirst().key()).isEqualTo(favourite);
    assertThat(result.ranking().getFirst().votes()).isEqualTo(3);

    List<Wish> wishes =
        result.ranking().stream()
            .map(option ->
                new Wish(
                    Long.parseLong(option.key()),
                    option.key(),
                    option.rank(),
                    option.rank() == 1 ? null : option.rank(),
                    option.rank() == 1 ? "La région en est chargée" : ""))
            .toList();
    value(deciding.decide(round, wishes, "Décalé", agent));
    assertThat(problems.listRetained(round))
        .hasSize(wishes.size() - 1)
        .noneMatch(problem -> problem.id().value() == Long.parseLong(favourite));
    assertThat(consultations.getRound(round).current()).isEqualTo(Step.DESIGN);
  }

  private Result<?> anyAct(Random random) {
    List<Finding> list = list();
    Finding one = list.get(random.nextInt(list.size()));
    Finding other = list.get(random.nextInt(list.size()));
    List<Long> members = members(one.id());
    List<Long> some = members.subList(0, 1 + random.nextInt(members.size()));
    return switch (random.nextInt(list.size() > 3 ? 7 : 6)) {
      case 0 -> review.rename(one.id(), "Nom " + random.nextInt(1000), agent);
      case 1 -> review.split(one.id(), some, "Partie " + random.nextInt(1000), agent);
      case 2 -> review.move(one.id(), some, other.id(), agent);
      case 3 -> review.detach(one.id(), some.subList(0, 1), agent);
      case 4 -> review.validate(one.id(), agent);
      case 5 -> review.reopen(one.id(), agent);
      default -> review.merge(one.id(), other.id(), agent);
    };
  }

  private AnalysisRun analyse() {
    RunId run = value(requesting.request(round, agent, ModelChoice.NOT_OFFERED));
    await(() -> !runs.find(run).orElseThrow().isUnderWay());
    AnalysisRun done = runs.find(run).orElseThrow();
    assertThat(done.state()).isEqualTo(AnalysisRun.State.DONE);
    return done;
  }

  private void checkSums() {
    ReviewStore.Sums sums = reading.sums(round);
    long isolated =
        jdbc.sql(
                """
                select count(*) from problem.reading r
                where r.round_id = :round and not exists (
                  select 1 from problem.membership m where m.contribution_id = r.contribution_id)
                """)
            .param("round", round.value())
            .query(Long.class)
            .single();
    assertThat(sums.isolated()).isEqualTo(isolated);
    assertThat(sums.grouped() + sums.isolated()).isEqualTo(sums.received());
    assertThat(partsThatLie()).isEmpty();
  }

  /** Parts of problems whose kept count is not what a count finds. */
  private List<String> partsThatLie() {
    return jdbc.sql(
            """
            with counted as (
              select m.problem_id, coalesce(c.commune, '*') as commune,
                     coalesce(c.channel, '*') as channel, count(*) as contributions
              from problem.membership m
              join problem.reading r on r.contribution_id = m.contribution_id
              cross join lateral (values (r.commune, null), (null, r.channel),
                                         (r.commune, r.channel)) as c (commune, channel)
              where r.round_id = :round
              group by 1, 2, 3)
            select problem_id || ' ' || commune || ' ' || channel
            from counted
            full join (select * from problem.slice where round_id = :round) s
              using (problem_id, commune, channel)
            where counted.contributions is distinct from s.contributions
            """)
        .param("round", round.value())
        .query(String.class)
        .list();
  }

  private String snapshot() {
    return String.join(
        "\n",
        jdbc.sql(
                """
                select p.id || ' ' || p.state || ' ' || p.label || ' ' || p.contributions || ' '
                       || p.people || ' ' || p.identical || ' '
                       || coalesce((select string_agg(m.contribution_id || m.belonging || m.score
                                                      || m.sentences::text || m.quote, ','
                                                      order by m.contribution_id)
                                    from problem.membership m where m.problem_id = p.id), '')
                from problem.problem p
                where p.round_id = :round and p.state <> 'GONE' order by p.id
                """)
            .param("round", round.value())
            .query(String.class)
            .list());
  }

  private List<Finding> list() {
    return lists.listToReview(round, Optional.empty(), Part.WHOLE, Cursor.START, 200).items();
  }

  private List<Long> members(ProblemId problem) {
    var members = new ArrayList<Long>();
    problems.readContributionsOf(problem, id -> members.add(id.value()));
    return members;
  }

  private void receive(String text, int person) {
    receipts.add(
        value(
            contributions.receive(
                new NewContribution(
                    round,
                    Channel.WEB,
                    text,
                    person % 2 == 0 ? "06029" : "06085",
                    "personne%d@exemple.fr".formatted(person)))));
  }

  private AccountId account() {
    long id =
        jdbc.sql(
                """
                insert into identity.account (name, email, service, created_at)
                values ('Camille Exemple', gen_random_uuid() || '@exemple.fr', 'Essais', now())
                returning id
                """)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into identity.account_role (account_id, role)
            select :id, r from unnest(array['ORGANISER', 'ANALYST', 'RESPONDENT']) r
            """)
        .param("id", id)
        .update();
    return new AccountId(id);
  }

  private RoundId openRound() {
    var consultation =
        value(
            consultations.create(
                new NewConsultation(
                    "Démarche d’essai " + agent.value(),
                    "Données fictives.",
                    territories.list().getFirst().id()),
                agent));
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    var phases = new ArrayList<Phase>();
    for (Step step : Step.values()) {
      LocalDate from = today.plusDays(20L * (step.rank() - 1));
      phases.add(new Phase(step, from, from.plusDays(19)));
    }
    Charter charter =
        new Charter(
            "Tout",
            "Rien",
            "La loi",
            "Le maire",
            "Aucun budget",
            today.plusDays(90),
            agent,
            40,
            50);
    long draft =
        jdbc.sql("select id from consultation.round where consultation_id = :id")
            .param("id", consultation.value())
            .query(Long.class)
            .single();
    value(consultations.prepare(new RoundId(draft), charter, phases));
    value(consultations.open(new RoundId(draft), agent));
    Round open = consultations.getRound(new RoundId(draft));
    assertThat(open.collects()).isTrue();
    return open.id();
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited two minutes").isBefore(end);
      try {
        Thread.sleep(200);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }

  private static <T> T value(Result<T> result) {
    assertThat(result).isInstanceOf(Result.Accepted.class);
    return ((Result.Accepted<T>) result).value();
  }

  private static List<String> reasons(Result<?> result) {
    return result.fold(done -> List.of(), reasons -> reasons.stream().map(Reason::key).toList());
  }
}
