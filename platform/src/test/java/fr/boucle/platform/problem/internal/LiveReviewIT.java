package fr.boucle.platform.problem.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Channel;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.ContributionRefused;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.contribution.NewContribution;
import fr.boucle.platform.contribution.Receipt;
import fr.boucle.platform.contribution.TestRound;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.problem.Agreement;
import fr.boucle.platform.problem.Contested;
import fr.boucle.platform.problem.DoubleReadingId;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.problem.ModelChoice;
import fr.boucle.platform.problem.Part;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.ProblemState;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.problem.Verdict;
import fr.boucle.platform.problem.internal.VoiceStore.Apart;
import fr.boucle.platform.problem.internal.VoiceStore.Linked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens around a list: arrivals, contests, second readings, parts of the round. */
@BoucleIntegrationTest
class LiveReviewIT {
  private static final List<List<String>> SUBJECTS =
      List.of(
          List.of(
              "Impossible d’obtenir un rendez-vous en préfecture pour mon titre de séjour.",
              "Aucun rendez-vous disponible à la préfecture depuis des mois.",
              "Le site de la préfecture ne propose jamais de rendez-vous."),
          List.of(
              "Le bus de sept heures arrive toujours en retard.",
              "Les bus sont en retard tous les matins et on attend sous la pluie.",
              "Trop de retards de bus le matin pour aller travailler."));

  @Autowired ApplicationContext platform;
  @Autowired Contributions contributions;
  @Autowired Problems problems;
  @Autowired RequestAnalysis requesting;
  @Autowired RunStore runs;
  @Autowired Review review;
  @Autowired ReviewStore sums;
  @Autowired ListStore lists;
  @Autowired VoiceStore voices;
  @Autowired MapStore map;
  @Autowired Contest contesting;
  @Autowired ReadTwice twice;
  @Autowired DoubleReadingStore readings;
  @Autowired PublishProblems publishing;
  @Autowired JdbcClient jdbc;

  private final List<Receipt> receipts = new ArrayList<>();
  private RoundId round = new RoundId(1);
  private AccountId analyst = new AccountId(1);

  @BeforeEach
  void analyseARound() {
    TestRound open = TestRound.open(platform, "Relire " + accounts());
    round = open.round().id();
    analyst = open.organiser();
    receipts.clear();
    for (List<String> subject : SUBJECTS) {
      for (int i = 0; i < 12; i++) {
        receive(
            "Cas numéro %d. %s".formatted(i, subject.get(i % 3)),
            i % 4 == 0 ? Channel.NOTEBOOK : Channel.WEB,
            i % 2 == 0 ? "06029" : "06085");
      }
    }
    receive("Le jardin de la crèche mériterait un figuier.", Channel.WEB, "06029");
    analyse();
  }

  @Test
  void attachesAnArrivalToTheProblemItResemblesAndLeavesTheOtherIsolatedWithItsCause() {
    long like = receive("Le bus du matin est encore en retard.", Channel.WEB, "06029");
    long thanks = receive("Merci beaucoup.", Channel.WEB, "06029");
    await(() -> sums.sums(round).received() == receipts.size());

    assertThat(belonging(like)).containsOnly("LIVE");
    Linked link = voices.find(problemsOf(like).getFirst(), like).orElseThrow();
    assertThat(link.quote()).contains("bus");
    assertThat(link.nearest()).isNotNull();
    assertThat(causeOf(thanks)).isEqualTo("NO_PROBLEM");
    assertThat(sums.sums(round).grouped() + sums.sums(round).isolated()).isEqualTo(receipts.size());

    List<ProblemId> before = problemsOf(like);
    review.validate(before.getFirst(), analyst);
    analyse();
    assertThat(problemsOf(like)).containsAll(before);
    assertThat(sums.sums(round).received()).isEqualTo(receipts.size());
  }

  @Test
  void leavesAloneInASmallRoundAnArrivalThatSpeaksOfSomethingElse() {
    List<Long> strangers =
        List.of(
            receive("La bibliothèque devrait ouvrir le dimanche.", Channel.WEB, "06029"),
            receive(
                "Il manque des pistes cyclables entre les deux villages.", Channel.WEB, "06085"),
            receive("Le prix de la cantine a doublé.", Channel.WEB, "06029"));
    await(() -> sums.sums(round).received() == receipts.size());

    assertThat(strangers).allSatisfy(stranger -> assertThat(problemsOf(stranger)).isEmpty());
  }

  @Test
  void quotesAShortContributionWholeAndALongOneByAWholeSentence() {
    String sentence =
        "Nous voudrions une piscine chauffée en hiver, moins de retards du bus le matin.";
    long lengthy =
        receive(
            sentence + " Nous habitons ici depuis vingt ans et nous aimons ce village tranquille.",
            Channel.WEB,
            "06029");
    analyse();
    assertThat(problemsOf(lengthy)).isNotEmpty();
    assertThat(voices.find(problemsOf(lengthy).getFirst(), lengthy).orElseThrow().quote())
        .isEqualTo(sentence);
    Finding largest = list(Part.WHOLE).getFirst();
    assertThat(voices.listLinked(largest.id(), Part.WHOLE, Cursor.START, 100).items())
        .filteredOn(one -> one.contribution() != lengthy)
        .extracting(Linked::quote)
        .allMatch(quote -> quote.startsWith("Cas numéro"));
  }

  @Test
  void explainsEachLinkByASentenceThatStandsInTheSameProblem() {
    Finding largest = list(Part.WHOLE).getFirst();
    List<Linked> linked = voices.listLinked(largest.id(), Part.WHOLE, Cursor.START, 100).items();
    assertThat(linked).hasSize((int) largest.counts().contributions());
    assertThat(linked)
        .allSatisfy(one -> {
          long near = Objects.requireNonNull(one.nearest()).contribution();
          assertThat(near).isNotEqualTo(one.contribution());
          assertThat(voices.find(largest.id(), near)).isPresent();
          assertThat(one.terms()).isNotEmpty();
        });
    long nearest = Objects.requireNonNull(linked.getFirst().nearest()).contribution();
    long explained = linked.getFirst().contribution();
    review.detach(largest.id(), List.of(nearest), analyst);
    assertThat(voices.find(largest.id(), explained).orElseThrow().nearest()).isNull();
    review.undo(round, analyst);
    assertThat(voices.find(largest.id(), explained).orElseThrow().nearest()).isNotNull();
  }

  @Test
  void quotesEachWordingOfAProblemOnce() {
    long largest = list(Part.WHOLE).getFirst().id().value();
    assertThat(voices.quotesOf(List.of(largest, largest), 3).get(largest))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  @Test
  void showsEachPartOfTheRoundInItsOwnOrderAndWhole() {
    for (Part part :
        List.of(Part.of("06085", ""), Part.of("", "NOTEBOOK"), Part.of("06029", "NOTEBOOK"))) {
      Set<Long> met = new HashSet<>();
      for (Finding one : list(part)) {
        Stretch<Linked> linked = voices.listLinked(one.id(), part, Cursor.START, 100);
        assertThat(linked.items()).hasSize((int) one.here().contributions());
        linked.items().forEach(link -> met.add(link.contribution()));
      }
      voices
          .listAlone(round, Apart.ISOLATED, part, Cursor.START, 100)
          .items()
          .forEach(alone -> met.add(alone.contribution()));
      assertThat(met).as(part.toString()).hasSize((int) said(part));
    }
    assertThat(list(Part.of("", "PHONE"))).isEmpty();
  }

  @Test
  void walksALongListBothWays() {
    Finding largest = list(Part.WHOLE).getFirst();
    List<Long> whole =
        voices.listLinked(largest.id(), Part.WHOLE, Cursor.START, 100).items().stream()
            .map(Linked::contribution)
            .toList();
    List<Long> met = new ArrayList<>();
    Stretch<Linked> page = voices.listLinked(largest.id(), Part.WHOLE, Cursor.START, 5);
    page.items().forEach(one -> met.add(one.contribution()));
    while (!page.next().isEmpty()) {
      page = voices.listLinked(largest.id(), Part.WHOLE, Cursor.parse(page.next()), 5);
      page.items().forEach(one -> met.add(one.contribution()));
    }
    assertThat(met).isEqualTo(whole);
    Cursor end = new Cursor(9_999_999, Long.MAX_VALUE, Cursor.Direction.BACKWARDS, whole.size());
    assertThat(voices.listLinked(largest.id(), Part.WHOLE, end, 5).items())
        .extracting(Linked::contribution)
        .isEqualTo(whole.subList(whole.size() - 5, whole.size()));
  }

  @Test
  void drawsTheSameMapTwiceAndPutsASplitProblemOnIt() {
    List<MapStore.Dot> dots = map.listDots(round);
    List<MapStore.Spot> spots = map.listSpots(round, Optional.empty(), 40);
    assertThat(dots).isNotEmpty();
    assertThat(spots).hasSameSizeAs(list(Part.WHOLE));
    analyse();
    assertThat(map.listDots(round)).isEqualTo(dots);
    assertThat(map.listSpots(round, Optional.empty(), 40)).isEqualTo(spots);

    ProblemId from = list(Part.WHOLE).getFirst().id();
    List<Long> some =
        voices.listLinked(from, Part.WHOLE, Cursor.START, 3).items().stream()
            .map(Linked::contribution)
            .toList();
    ProblemId created = value(review.split(from, some, "À part", analyst));
    assertThat(map.listSpots(round, Optional.empty(), 40))
        .anyMatch(spot -> spot.problem() == created.value());
    assertThat(
            map.listFamilies(round, Optional.empty(), Cursor.START, 10).items().stream()
                .mapToLong(MapStore.Kin::problems)
                .sum())
        .isEqualTo(list(Part.WHOLE).size());
  }

  @Test
  void namesAFamilyAfterTheLargestProblemsThatItsReaderSees() {
    List<Finding> found = list(Part.WHOLE);
    found.forEach(one -> value(review.rename(one.id(), "Nom " + one.id().value(), analyst)));
    review.validate(found.getFirst().id(), analyst);

    assertThat(familyNames(Optional.empty()))
        .isNotEmpty()
        .allMatch(name -> name.matches("Nom \\d+( · Nom \\d+)?"));
    assertThat(familyNames(Optional.of(ProblemState.VALIDATED)))
        .containsExactly("Nom " + found.getFirst().id().value());
  }

  private List<String> familyNames(Optional<ProblemState> state) {
    return map.listFamilies(round, state, Cursor.START, 10).items().stream()
        .map(family -> {
          assertThat(map.findFamily(round, family.id(), state)).contains(family.label());
          return family.label();
        })
        .toList();
  }

  @Test
  void followsAContestFromTheAuthorToTheAnswerAndBack() {
    publish();
    ProblemId problem = list(Part.WHOLE).getFirst().id();
    Receipt mine = receiptIn(problem);
    var said = problems.contest(mine.code(), problem, "Je parlais d’autre chose");
    assertThat(contests(mine)).containsExactly(Contested.Outcome.WAITING);
    assertThat(problemsOf(mine.contribution().value())).contains(problem);

    problems.withdrawContest(other(mine).code(), value(said));
    assertThat(contests(mine)).containsExactly(Contested.Outcome.WAITING);
    value(problems.withdrawContest(mine.code(), value(said)));
    assertThat(contests(mine)).containsExactly(Contested.Outcome.WITHDRAWN);

    var again = value(problems.contest(mine.code(), problem, "Vraiment"));
    value(contesting.keep(again, "Vous citez la préfecture", analyst));
    assertThat(contests(mine)).containsExactly(Contested.Outcome.KEPT, Contested.Outcome.WITHDRAWN);
    value(contesting.reopen(again, analyst));
    value(review.detach(problem, List.of(mine.contribution().value()), analyst));
    assertThat(contests(mine).getFirst()).isEqualTo(Contested.Outcome.CHANGED);
    value(review.undo(round, analyst));
    assertThat(contests(mine).getFirst()).isEqualTo(Contested.Outcome.WAITING);

    assertThat(
            jdbc.sql(
                    """
                    select kind from problem.contest_event where contest_id = :id order by id
                    """)
                .param("id", again.value())
                .query(String.class)
                .list())
        .containsExactly("SAID", "KEPT", "REOPENED", "CHANGED", "REOPENED");
  }

  @Test
  void refusesAContestOfADraft() {
    ProblemId draft = list(Part.WHOLE).getFirst().id();
    assertThat(reasons(problems.contest(receiptIn(draft).code(), draft, "")))
        .containsExactly("problem.refusal.notYours");
  }

  @Test
  void showsNowhereAContributionRefusedAfterTheAnalysis() {
    ProblemId problem = list(Part.WHOLE).getFirst().id();
    long refused = receiptIn(problem).contribution().value();
    long before = sums.sums(round).received();
    jdbc.sql("update contribution.contribution set state = 'REFUSED' where id = :id")
        .param("id", refused)
        .update();
    jdbc.sql(
            """
            insert into contribution.refusal
              (contribution_id, motive, explanation, account_id, refused_at)
            values (:id, 'PERSONAL_DATA', '', :by, now())
            """)
        .param("id", refused)
        .param("by", analyst.value())
        .update();
    platform
        .getBean(FollowContributions.class)
        .on(new ContributionRefused(new ContributionId(refused), round));
    await(() -> sums.sums(round).received() == before - 1);
    assertThat(voices.find(problem, refused)).isEmpty();
    assertThat(sums.sums(round).grouped() + sums.sums(round).isolated()).isEqualTo(before - 1);
  }

  @Test
  void keepsTheFirstVerdictFromTheSecondReaderAndComparesThem() {
    AccountId second = analyst("seconde");
    ProblemId problem = list(Part.WHOLE).getFirst().id();
    value(twice.ask(problem, List.of(), Optional.of(Verdict.HOLDS), "Net", null, analyst));
    assertThat(reasons(twice.ask(problem, List.of(), Optional.of(Verdict.FAILS), "", null, second)))
        .containsExactly("problem.refusal.alreadyReadTwice");
    assertThat(readings.listWaiting(round, analyst)).isEmpty();
    DoubleReadingId id = new DoubleReadingId(readings.listWaiting(round, second).getFirst().id());
    assertThat(readings.listOf(problem)).isEmpty();
    assertThat(reasons(twice.read(id, Optional.of(Verdict.HOLDS), "", analyst)))
        .containsExactly("problem.refusal.notYourReading");
    value(twice.read(id, Optional.of(Verdict.FAILS), "Deux sujets", second));
    assertThat(readings.listToDecide(round)).hasSize(1);
    assertThat(reasons(twice.decide(id, Optional.of(Verdict.UNSURE), "x", analyst)))
        .containsExactly("problem.refusal.decision");
    value(twice.decide(id, Optional.of(Verdict.FAILS), "Ils ont raison", analyst));
    assertThat(readings.listToDecide(round)).isEmpty();
    assertThat(readings.listOver(round)).hasSize(1);
    assertThat(readings.agreement(round))
        .isEqualTo(new Agreement(List.of(new Agreement.Pair(Verdict.HOLDS, Verdict.FAILS, 1))));
  }

  @Test
  void givesAReadingToTheNamedAnalystOnlyAndTakesOneSecondVerdictInARace() throws Exception {
    AccountId named = analyst("nommee");
    AccountId other = analyst("autre");
    ProblemId problem = list(Part.WHOLE).getFirst().id();
    assertThat(
            reasons(
                twice.ask(problem, List.of(), Optional.of(Verdict.HOLDS), "", analyst, analyst)))
        .containsExactly("problem.refusal.secondReader");
    value(twice.ask(problem, List.of(), Optional.of(Verdict.HOLDS), "", named, analyst));
    assertThat(readings.listWaiting(round, other)).isEmpty();
    DoubleReadingId id = new DoubleReadingId(readings.listWaiting(round, named).getFirst().id());
    List<Callable<Result<DoubleReadingId>>> race = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      race.add(() -> twice.read(id, Optional.of(Verdict.HOLDS), "", named));
    }
    int accepted = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(race)) {
        accepted += done.get() instanceof Result.Accepted<?> ? 1 : 0;
      }
    }
    assertThat(accepted).isEqualTo(1);
  }

  private void analyse() {
    var run = value(requesting.request(round, analyst, ModelChoice.NOT_OFFERED));
    await(() -> !runs.find(run).orElseThrow().isUnderWay());
  }

  private void publish() {
    value(review.validateAll(round, analyst));
    value(publishing.publish(round, analyst));
  }

  private List<Finding> list(Part part) {
    return lists.listToReview(round, Optional.empty(), part, Cursor.START, 100).items();
  }

  private long accounts() {
    return jdbc.sql("select count(*) from identity.account").query(Long.class).single();
  }

  private long said(Part part) {
    return jdbc.sql(
            """
            select count(*) from contribution.contribution
            where round_id = :round and (:commune = '*' or commune = :commune)
              and (:channel = '*' or channel = :channel)
            """)
        .param("round", round.value())
        .param("commune", part.commune())
        .param("channel", part.channel())
        .query(Long.class)
        .single();
  }

  private Receipt receiptIn(ProblemId problem) {
    long contribution =
        voices.listLinked(problem, Part.WHOLE, Cursor.START, 1).items().getFirst().contribution();
    return receipts.stream()
        .filter(one -> one.contribution().value() == contribution)
        .findFirst()
        .orElseThrow();
  }

  private Receipt other(Receipt mine) {
    return receipts.stream().filter(one -> !one.equals(mine)).findFirst().orElseThrow();
  }

  private List<Contested.Outcome> contests(Receipt mine) {
    return problems.listContests(mine.contribution()).stream().map(Contested::outcome).toList();
  }

  private List<ProblemId> problemsOf(long contribution) {
    return jdbc
        .sql(
            """
            select problem_id from problem.membership where contribution_id = :id
            order by problem_id
            """)
        .param("id", contribution)
        .query(Long.class)
        .list()
        .stream()
        .map(ProblemId::new)
        .toList();
  }

  private List<String> belonging(long contribution) {
    return jdbc.sql("select belonging from problem.membership where contribution_id = :id")
        .param("id", contribution)
        .query(String.class)
        .list();
  }

  private String causeOf(long contribution) {
    return jdbc.sql("select cause from problem.reading where contribution_id = :id and isolated")
        .param("id", contribution)
        .query(String.class)
        .single();
  }

  private long receive(String text, Channel channel, String commune) {
    Receipt receipt =
        value(contributions.receive(new NewContribution(round, channel, text, commune, null)));
    receipts.add(receipt);
    return receipt.contribution().value();
  }

  private AccountId analyst(String name) {
    long id =
        jdbc.sql(
                """
                insert into identity.account (name, email, created_at)
                values (:name, :name || '@exemple.fr', now()) returning id
                """)
            .param("name", name)
            .query(Long.class)
            .single();
    jdbc.sql("insert into identity.account_role (account_id, role) values (:id, 'ANALYST')")
        .param("id", id)
        .update();
    return new AccountId(id);
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
