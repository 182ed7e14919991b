package fr.boucle.platform.vote;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A poll of six options on the running platform, open for an hour.
 *
 * @param polls the door of the room
 * @param jdbc the database
 * @param rule its rule
 * @param id the poll
 */
public record TestPoll(Polls polls, JdbcClient jdbc, RuleOffer rule, PollId id) {
  private static final AccountId ORGANISER = new AccountId(1);
  private static final List<PollOption> OPTIONS =
      List.of(
          option("a", "Le guichet", 12_000),
          option("b", "Le bus; \"ligne 1\"", 8_000),
          option("c", "Le site, l’appli", 20_000),
          option("d", "La file d’attente", 3_500),
          option("e", "Les horaires", 9_000),
          option("f", "Les courriers", 15_000));

  /** Opens a poll by a rule. */
  public static TestPoll open(ApplicationContext platform, String rule) {
    Polls polls = platform.getBean(Polls.class);
    RuleOffer offer =
        polls.listRules().stream().filter(one -> one.name().equals(rule)).findFirst().orElseThrow();
    PollId id =
        done(
            polls.open(
                new NewPoll(
                    new Subject("essay", 1 + polls.listRules().indexOf(offer)),
                    "Par quoi commencer ?",
                    OPTIONS,
                    offer.with(3, 2, BigDecimal.valueOf(30_000), OPTIONS.size()),
                    Instant.now().plus(Duration.ofHours(1))),
                ORGANISER));
    return new TestPoll(polls, jdbc(platform), offer, id);
  }

  /** Issues codes. */
  public List<ReadableCode> codes(int count) {
    return done(polls.issueCodes(id, "Réunion", count, ORGANISER));
  }

  /** Casts ballots drawn from a seed, a few of them blank. */
  public void cast(int ballots, long seed) {
    Random random = new Random(seed);
    for (ReadableCode code : codes(ballots)) {
      done(polls.cast(id, code, ballot(random)));
    }
  }

  /** Lets the announced time come, for the test alone, and counts. */
  public PollResult close() {
    jdbc.sql("alter table vote.poll disable trigger poll_frozen").update();
    jdbc.sql(
            """
            update vote.poll set opened_at = now() - interval '2 hours',
                                 closes_at = now() - interval '1 second'
            where id = :id
            """)
        .param("id", id.value())
        .update();
    jdbc.sql("alter table vote.poll enable trigger poll_frozen").update();
    return done(polls.close(id, ORGANISER));
  }

  /** What a person who votes this way may say. */
  private List<String> ballot(Random random) {
    List<String> keys = new ArrayList<>(OPTIONS.stream().map(PollOption::key).toList());
    Collections.shuffle(keys, random);
    List<String> named = keys.subList(0, random.nextInt(4));
    List<String> ballot = new ArrayList<>();
    for (String key : rule.kind() == BallotKind.GRADES ? keys : named) {
      ballot.add(
          switch (rule.kind()) {
            case CHECKS, ONE -> key;
            case GRADES -> key + "=" + random.nextInt(RuleOffer.GRADES.size());
            case RANKS -> key + "=" + (2 * ballot.size() + 1);
          });
    }
    return rule.kind() == BallotKind.ONE ? ballot.stream().limit(1).toList() : ballot;
  }

  private static PollOption option(String key, String title, long cost) {
    return new PollOption(key, title, "Un verbatim.", BigDecimal.valueOf(cost));
  }

  private static JdbcClient jdbc(ApplicationContext platform) {
    return platform.getBean(JdbcClient.class);
  }

  private static <T> T done(Result<T> result) {
    return result.fold(
        value -> value,
        reasons -> {
          throw new AssertionError("refused: " + reasons);
        });
  }
}
