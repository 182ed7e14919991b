package fr.boucle.platform.vote.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.platform.FreshDatabase;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.vote.NewPoll;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollOption;
import fr.boucle.platform.vote.PollResult;
import fr.boucle.platform.vote.PollRule;
import fr.boucle.platform.vote.RightChannel;
import fr.boucle.platform.vote.VotingRight;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Standing;
import fr.boucle.voting.TieOrder;
import fr.boucle.voting.choice.ApprovalCount;
import fr.boucle.voting.pabulib.PbReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The roll and the box on a real database. */
@FreshDatabase
class CastBallotIT {
  private static final int CONNECTIONS = 16;
  private static final String CONSTRAINT = "roll_one_ballot_per_right";

  private final JdbcClient jdbc;
  private final PollStore polls;
  private final BoxStore box;
  private final ResultStore results;
  private final CastBallot casting;
  private final ClosePoll closing;

  CastBallotIT(DataSource source) {
    jdbc = JdbcClient.create(source);
    polls = new PollStore(jdbc);
    box = new BoxStore(jdbc);
    casting = new CastBallot(polls, box, new DataSourceTransactionManager(source));
    results = new ResultStore(jdbc);
    closing = new ClosePoll(polls, box, results, new ReceiptStore(jdbc), event -> {});
  }

  @Test
  void sixteenConnectionsWithOneRightCastOneBallot() throws Exception {
    PollId poll = open(3600);

    List<Result<ReadableCode>> answers = race(right(poll, 1));

    assertThat(answers).hasSize(CONNECTIONS);
    assertThat(answers.stream().filter(Result.Accepted.class::isInstance)).hasSize(1);
    assertThat(box.list(poll)).hasSize(1);
    assertThat(box.count(poll)).isEqualTo(1);
  }

  @Test
  void theRaceIsLostWithoutTheConstraint() throws Exception {
    PollId poll = open(3600);
    jdbc.sql("alter table vote.roll drop constraint " + CONSTRAINT).update();
    try {
      race(right(poll, 1));

      assertThat(box.list(poll)).hasSizeGreaterThan(1);
    } finally {
      jdbc.sql("delete from vote.roll where poll_id = :poll").param("poll", poll.value()).update();
      jdbc.sql(
              "alter table vote.roll add constraint %s unique (poll_id, right_hash)"
                  .formatted(CONSTRAINT))
          .update();
    }
  }

  @Test
  void theSameCodeOnPaperAndOnlineAtOnceCastsOneBallot() throws Exception {
    PollId poll = open(3600);
    VotingRight online = right(poll, 1);

    List<Result<ReadableCode>> answers =
        race(
            online,
            new VotingRight(poll, online.hash(), RightChannel.PAPER),
            new VotingRight(poll, online.hash(), RightChannel.ROOM));

    assertThat(answers.stream().filter(Result.Accepted.class::isInstance)).hasSize(1);
    assertThat(box.list(poll)).hasSize(1);
    assertThat(box.countByChannel(poll).values()).containsExactly(1L);
  }

  @Test
  void theSameFormSentTwiceGivesTheSameReceiptAndOneBallot() {
    PollId poll = open(3600);
    VotingRight right = right(poll, 1);
    String draw = BallotOrder.draw();

    Result<ReadableCode> first = casting.cast(right, draw, List.of("a"));
    Result<ReadableCode> again = casting.cast(right, draw, List.of("a"));
    Result<ReadableCode> other = casting.cast(right, BallotOrder.draw(), List.of("b"));

    assertThat(again).isEqualTo(first);
    assertThat(other).isInstanceOf(Result.Refused.class);
    assertThat(box.list(poll)).hasSize(1);
  }

  @Test
  void refusesWholeABallotThatSaysTooMuch() {
    PollId poll = open(3600);

    assertThat(cast(poll, 1, "a", "b", "c")).isInstanceOf(Result.Refused.class);
    assertThat(cast(poll, 1, "a", "unknown")).isInstanceOf(Result.Refused.class);
    assertThat(cast(poll, 1, "a", "a")).isInstanceOf(Result.Refused.class);
    assertThat(box.list(poll)).isEmpty();
    assertThat(cast(poll, 1)).isInstanceOf(Result.Accepted.class);
  }

  @Test
  void refusesABallotCastAfterClosingAndSealsTheBox() {
    PollId poll = open(3600);
    cast(poll, 1, "a");
    end(poll);

    assertThat(cast(poll, 2, "a")).isInstanceOf(Result.Refused.class);
    closing.close(poll);
    assertThat(cast(poll, 3, "a")).isInstanceOf(Result.Refused.class);
    assertThatThrownBy(() -> jdbc.sql("delete from vote.ballot").update())
        .hasMessageContaining("sealed");
    assertThat(results.find(poll).orElseThrow().ballots()).isEqualTo(1);
  }

  @Test
  void freezesRuleOptionsAndClosingTimeAtTheFirstBallot() {
    PollId poll = open(3600);
    assertThat(change(poll, "title = 'Autre question'")).isEqualTo(1);
    cast(poll, 1, "a");

    for (String set :
        List.of(
            "title = 'x'",
            "rule_name = 'stv'",
            "max_choices = 1",
            "seats = 1",
            "budget = 1",
            "closes_at = now()")) {
      assertThatThrownBy(() -> change(poll, set)).as(set).hasMessageContaining("frozen");
    }
    assertThatThrownBy(() ->
            jdbc.sql("delete from vote.poll_option where poll_id = :poll")
                .param("poll", poll.value())
                .update())
        .hasMessageContaining("frozen");
    assertThatThrownBy(() -> jdbc.sql("update vote.poll_option set cost = 5").update())
        .hasMessageContaining("frozen");
    assertThatThrownBy(() -> jdbc.sql("update vote.ballot set choices = '{b}'").update())
        .hasMessageContaining("cannot change");
  }

  @Test
  void refusesToCloseBeforeTheAnnouncedTimeOnceABallotIsCast() {
    PollId poll = open(3600);
    cast(poll, 1, "a");

    assertThat(closing.close(poll)).isInstanceOf(Result.Refused.class);
    assertThat(results.find(poll)).isEmpty();
  }

  @Test
  void theFilePublishedGivesTheResultPublished() throws Exception {
    PollId poll = open(3600);
    Random random = new Random(7);
    for (int voter = 0; voter < 60; voter++) {
      var choices = new ArrayList<>(List.of("a", "b", "c"));
      choices.removeIf(key -> random.nextInt(3) > 0);
      cast(poll, voter, choices.stream().limit(2).toArray(String[]::new));
    }
    end(poll);
    PollResult result = ((Result.Accepted<PollResult>) closing.close(poll)).value();
    Poll closed = polls.find(poll).orElseThrow();

    BallotFile published = BallotFile.of(closed, box.merge(poll));
    var text = new StringBuilder();
    published.write(text);
    String file = text.toString();
    Outcome again =
        ApprovalCount.electing(2)
            .breakingTies(TieOrder.drawnFrom(result.seed()))
            .count(PbReader.read(new StringReader(file)).profile());

    assertThat(published.fingerprint()).isEqualTo(result.fingerprint());
    assertThat(again.standings().stream().map(Standing::option).toList())
        .isEqualTo(result.ranking().stream().map(option -> option.key()).toList());
    assertThat(again.standings().stream().map(Standing::votes).toList())
        .isEqualTo(result.ranking().stream().map(option -> option.votes()).toList());
    assertThat(result.ballots()).isEqualTo(60);
    assertThat(file).doesNotContain(box.list(poll).getFirst().id());
  }

  @Test
  void aKioskBearsMoreWrongCodesThanOneAddressAndNoMoreThanAHundred() {
    PollId poll = open(3600);
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    RecogniseRight rights = new RecogniseRight(new CodeStore(jdbc), box, clock);

    assertThat(answered(rights, poll, RightChannel.CODE, 11))
        .startsWith("vote.refusal.code")
        .endsWith("vote.refusal.tooMany");
    assertThat(answered(rights, poll, RightChannel.ROOM, 100)).containsOnly("vote.refusal.code");
    assertThat(answered(rights, poll, RightChannel.ROOM, 1)).containsOnly("vote.refusal.tooMany");
    assertThat(answered(rights, open(3600), RightChannel.ROOM, 1))
        .containsOnly("vote.refusal.code");
  }

  /** Types wrong codes at one address; the refusals in the order they came. */
  private static List<String> answered(
      RecogniseRight rights, PollId poll, RightChannel channel, int times) {
    List<String> refusals = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Result<VotingRight> answer = rights.byCode(poll, "0000-0000-0000", "192.0.2.7", channel);
      refusals.add(answer.fold(right -> "accepted", reasons -> reasons.getFirst().key()));
    }
    return refusals;
  }

  @Test
  void theTablesLinkNoRightToABallotOnceClosed() {
    PollId poll = open(3600);
    List<String> cast = new ArrayList<>();
    for (int voter = 0; voter < 100; voter++) {
      String draw = "draw " + voter;
      casting.cast(right(poll, voter), draw, List.of("a"));
      cast.add(CastVote.of(draw, List.of("a")).id());
    }
    end(poll);
    closing.close(poll);

    assertThat(transactions("ballot", poll)).isEqualTo(1);
    assertThat(transactions("roll", poll)).isEqualTo(1);
    assertThat(Math.abs(correlation(cast, inOrderOfPlace(poll)))).isLessThan(0.6);
    assertThat(correlation(cast, cast)).isEqualTo(1);
  }

  /** Spearman's: 1 when the place on disk tells the order of casting, about 0 when it does not. */
  private static double correlation(List<String> cast, List<String> placed) {
    double squares = 0;
    for (int i = 0; i < cast.size(); i++) {
      double gap = i - placed.indexOf(cast.get(i));
      squares += gap * gap;
    }
    double n = cast.size();
    return 1 - 6 * squares / (n * (n * n - 1));
  }

  private List<String> inOrderOfPlace(PollId poll) {
    return jdbc.sql("select encode(id, 'hex') from vote.ballot where poll_id = :poll order by ctid")
        .param("poll", poll.value())
        .query(String.class)
        .list();
  }

  private long transactions(String table, PollId poll) {
    return jdbc.sql(
            "select count(distinct xmin::text) from vote.%s where poll_id = :poll".formatted(table))
        .param("poll", poll.value())
        .query(Long.class)
        .single();
  }

  private List<Result<ReadableCode>> race(VotingRight... rights) throws Exception {
    CyclicBarrier start = new CyclicBarrier(CONNECTIONS);
    List<Result<ReadableCode>> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      var voters = new ArrayList<Future<Result<ReadableCode>>>();
      for (int i = 0; i < CONNECTIONS; i++) {
        VotingRight right = rights[i % rights.length];
        Callable<Result<ReadableCode>> voter =
            () -> {
              start.await();
              return casting.cast(right, BallotOrder.draw(), List.of("a"));
            };
        voters.add(threads.submit(voter));
      }
      for (Future<Result<ReadableCode>> one : voters) {
        answers.add(one.get());
      }
    }
    return answers;
  }

  private PollId open(long seconds) {
    return polls.insert(
        new NewPoll(
            new Subject("round", 1),
            "Par quoi commencer ?",
            List.of(
                PollOption.free("a", "Le guichet", ""),
                PollOption.free("b", "Le bus; \"ligne 1\"", ""),
                PollOption.free("c", "Le site", "")),
            new PollRule("approval", 2, 2, BigDecimal.ZERO),
            Instant.now().plusSeconds(seconds)),
        new byte[32],
        new AccountId(1));
  }

  /** Lets the announced time come: the freeze is lifted for the test alone. */
  private void end(PollId poll) {
    jdbc.sql("alter table vote.poll disable trigger poll_frozen").update();
    change(poll, "opened_at = now() - interval '2 hours', closes_at = now() - interval '1 second'");
    jdbc.sql("alter table vote.poll enable trigger poll_frozen").update();
  }

  private int change(PollId poll, String set) {
    return jdbc.sql("update vote.poll set " + set + " where id = :poll")
        .param("poll", poll.value())
        .update();
  }

  private Result<ReadableCode> cast(PollId poll, int voter, String... choices) {
    return casting.cast(right(poll, voter), BallotOrder.draw(), List.of(choices));
  }

  private static VotingRight right(PollId poll, int voter) {
    return new VotingRight(poll, Hashes.hmac(new byte[32], "voter " + voter), RightChannel.CODE);
  }
}
