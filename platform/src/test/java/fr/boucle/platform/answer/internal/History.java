package fr.boucle.platform.answer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.answer.Aim;
import fr.boucle.platform.commitment.CommitmentId;
import fr.boucle.platform.commitment.Commitments;
import fr.boucle.platform.commitment.NewCommitment;
import fr.boucle.platform.consultation.RoundClosed;
import fr.boucle.platform.consultation.RoundOpened;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.ContributionReceived;
import fr.boucle.platform.contribution.ContributionRefused;
import fr.boucle.platform.contribution.ContributionRestored;
import fr.boucle.platform.contribution.ContributionsImported;
import fr.boucle.platform.contribution.ImportId;
import fr.boucle.platform.contribution.ImportUndone;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.notification.Notifications;
import fr.boucle.platform.problem.PrioritiesDecided;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.ProblemsPublished;
import fr.boucle.platform.vote.PollId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One generated life of a round: receive, import, undo, refuse, restore, publish, move, withdraw,
 * answer, close. Events arrive late, out of order and sometimes twice. After each pause the room is
 * asked whether a contribution was forgotten.
 */
final class History {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-05-01T10:00:00Z"), ZoneOffset.UTC);
  private static final Account RESPONDENT =
      new Account(
          World.RESPONDENT, "Camille Essai", "essai@exemple.invalid", "", Set.of(Role.RESPONDENT));

  final World world;
  private final Random random;
  private final Predicate<Object> hears;
  private final JdbcClient jdbc;
  private final JourneyStore journeys;
  private final AnswerStore answers;
  private final FollowTheLoop listener;
  private final Errands errands;
  private final GiveAnswer give;
  private final AnswerBeforeClosing closing;
  private final List<Object> late = new ArrayList<>();
  private final List<List<Long>> imports = new ArrayList<>();
  private final Set<Long> answered = new TreeSet<>();
  private final Set<Long> answeredProblems = new TreeSet<>();
  private boolean promiseIsOpen;

  /**
   * Begins a history.
   *
   * @param hears which events the room hears; all of them, unless it is broken on purpose
   */
  History(long seed, JdbcClient jdbc, TransactionOperations transactions, Predicate<Object> hears) {
    this.random = new Random(seed);
    this.world = new World(seed * 1_000_000);
    this.hears = hears;
    this.jdbc = jdbc;
    this.journeys = new JourneyStore(jdbc);
    this.answers = new AnswerStore(jdbc);
    var promise = new KeepRoundPromise(journeys, world.consultations(), commitments(), messages());
    var letters = new Letters(messages(), "");
    this.listener = new FollowTheLoop(journeys, world.contributions(), promise, CLOCK);
    this.errands =
        new Errands(
            journeys,
            answers,
            new FollowRound(
                journeys, answers, world.contributions(), world.problems(), promise, transactions),
            new DeliverAnswers(
                answers, world.contributions(), outbox(), letters, promise, transactions, CLOCK));
    this.give =
        new GiveAnswer(
            answers, journeys, promise, world.consultations(), register(), event -> {}, CLOCK);
    this.closing = new AnswerBeforeClosing(journeys, world.contributions(), CLOCK);
    hear(new RoundOpened(world.round));
  }

  /** Lives so many days. */
  void live(int days) {
    for (int day = 0; day < days && world.state == RoundState.OPEN; day++) {
      act(random.nextInt(13));
      if (random.nextInt(3) == 0) {
        hearSome();
      }
      if (random.nextInt(3) == 0) {
        errands.run();
      }
      if (random.nextInt(4) == 0) {
        pauseAndLook();
      }
      tryToClose();
    }
    pauseAndLook();
  }

  private void act(int choice) {
    switch (choice) {
      case 0, 1, 2 -> receive();
      case 3 -> importSome();
      case 4 -> undoAnImport();
      case 5 -> refuse();
      case 6 -> restore();
      case 7, 8 -> publish();
      case 9 -> withdrawAProblem();
      case 10 -> answerAProblem();
      case 11 -> answerOne();
      default -> answerIsolated();
    }
  }

  private void receive() {
    long id = world.newId();
    world.shown.add(id);
    tell(new ContributionReceived(new ContributionId(id), world.round));
  }

  private void importSome() {
    List<Long> rows = new ArrayList<>();
    for (int row = 0; row < 1 + random.nextInt(12); row++) {
      rows.add(world.newId());
    }
    world.shown.addAll(rows);
    imports.add(rows);
    tell(
        new ContributionsImported(
            new ImportId(rows.getFirst()),
            world.round,
            new ContributionId(rows.getFirst()),
            new ContributionId(rows.getLast()),
            rows.size()));
  }

  private void undoAnImport() {
    if (imports.isEmpty()) {
      return;
    }
    List<Long> rows = imports.remove(random.nextInt(imports.size()));
    var undoing =
        new ImportUndone(
            new ImportId(rows.getFirst()),
            world.round,
            new ContributionId(rows.getFirst()),
            new ContributionId(rows.getLast()));
    if (new AnsweredImport(journeys).objectionsTo(undoing).isEmpty()) {
      world.shown.removeAll(rows);
      world.refused.removeAll(rows);
      rows.forEach(answered::remove);
      tell(undoing);
    }
  }

  private void refuse() {
    pick(world.shown)
        .forEach(id -> {
          world.shown.remove(id);
          world.refused.add(id);
          answered.remove(id);
          tell(new ContributionRefused(new ContributionId(id), world.round));
        });
  }

  private void restore() {
    pick(world.refused)
        .forEach(id -> {
          world.refused.remove(id);
          world.shown.add(id);
          tell(new ContributionRestored(new ContributionId(id), world.round));
        });
  }

  private void publish() {
    world.step = random.nextInt(4) == 0 ? Step.COLLECT : Step.DECIDE;
    if (world.problems.size() < 4) {
      world.problems.put(world.newId(), new TreeSet<>());
    }
    for (Set<Long> linked : world.problems.values()) {
      world.shown.forEach(id -> {
        if (random.nextInt(3) == 0) {
          linked.add(id);
        } else if (random.nextInt(5) == 0) {
          linked.remove(id);
        }
      });
    }
    tell(new ProblemsPublished(world.round, world.problems.size()));
    tell(new PrioritiesDecided(world.round, new PollId(1)));
  }

  private void withdrawAProblem() {
    pick(world.problems.keySet())
        .forEach(id -> {
          world.problems.remove(id);
          tell(new ProblemsPublished(world.round, world.problems.size()));
        });
  }

  private void answerAProblem() {
    pick(world.problems.keySet())
        .forEach(id -> {
          give.give(world.round, new Aim.AtProblem(new ProblemId(id)), "Réponse", "", RESPONDENT);
          answeredProblems.add(id);
        });
  }

  private void answerOne() {
    pick(world.shown)
        .forEach(id -> {
          give.give(
              world.round,
              new Aim.AtContribution(new ContributionId(id)),
              "Réponse",
              "",
              RESPONDENT);
          answered.add(id);
        });
  }

  private void answerIsolated() {
    hearAll();
    errands.run();
    give.give(world.round, new Aim.AtIsolated(), "Réponse", "", RESPONDENT)
        .fold(
            done -> {
              world.shown.stream().filter(id -> !isLinked(id)).forEach(answered::add);
              errands.run();
              return done;
            },
            refused -> refused);
  }

  private void tryToClose() {
    if (random.nextInt(12) != 0) {
      return;
    }
    hearAll();
    if (closing.objectionsTo(world.round).isEmpty()) {
      assertThat(readAnswered()).as("answered when the round closes").containsAll(world.shown);
      world.state = RoundState.CLOSED;
      tell(new RoundClosed(world.round));
    }
  }

  /** Lets everything arrive, then checks that nothing was forgotten. */
  private void pauseAndLook() {
    hearAll();
    errands.run();
    answeredProblems.forEach(problem -> answered.addAll(world.linkedTo(problem)));
    Set<Long> reached = readAnswered();
    assertThat(readNoted()).as("contributions with a journey").isEqualTo(world.shown);
    assertThat(reached).as("contributions with an answer").containsAll(answered);
    if (!reached.containsAll(world.shown)) {
      assertThat(promiseIsOpen).as("a promise is open while one answer is due").isTrue();
    }
    var book = journeys.findBook(world.round).orElseThrow();
    assertThat(book.dueOn()).isEqualTo(World.ANSWER_BY);
    assertThat(book.received()).as("counter of received").isEqualTo(world.shown.size());
    assertThat(book.answered()).as("counter of answered").isEqualTo(reached.size());
    assertThat(sum("reached")).as("counter of deliveries").isEqualTo(countDeliveries());
  }

  private boolean isLinked(long contribution) {
    return world.problems.values().stream().anyMatch(linked -> linked.contains(contribution));
  }

  private Set<Long> readNoted() {
    return read("select contribution_id from answer.journey where round_id = :round");
  }

  private Set<Long> readAnswered() {
    return read(
        """
        select distinct d.contribution_id from answer.delivery d
        join answer.journey j on j.contribution_id = d.contribution_id
        where j.round_id = :round
        """);
  }

  private Set<Long> read(String sql) {
    return new TreeSet<>(
        jdbc.sql(sql).param("round", world.round.value()).query(Long.class).list());
  }

  private long sum(String column) {
    return jdbc.sql(
            "select coalesce(sum(" + column + "), 0) from answer.answer where round_id = :round")
        .param("round", world.round.value())
        .query(Long.class)
        .single();
  }

  private long countDeliveries() {
    return jdbc.sql(
            """
            select count(*) from answer.delivery d
            join answer.answer a on a.id = d.answer_id
            where a.round_id = :round
            """)
        .param("round", world.round.value())
        .query(Long.class)
        .single();
  }

  private void tell(Object event) {
    late.add(event);
    if (random.nextInt(5) == 0) {
      late.add(event);
    }
  }

  private void hearSome() {
    for (int i = random.nextInt(late.size() + 1); i > 0; i--) {
      hear(late.remove(random.nextInt(late.size())));
    }
  }

  private void hearAll() {
    while (!late.isEmpty()) {
      hear(late.remove(random.nextInt(late.size())));
    }
  }

  private void hear(Object event) {
    if (!hears.test(event)) {
      return;
    }
    switch (event) {
      case RoundOpened opened -> listener.on(opened);
      case ContributionReceived received -> listener.on(received);
      case ContributionRefused refused -> listener.on(refused);
      case ContributionRestored restored -> listener.on(restored);
      case ContributionsImported imported -> listener.on(imported);
      case ImportUndone undone -> listener.on(undone);
      case ProblemsPublished published -> listener.on(published);
      case PrioritiesDecided decided -> listener.on(decided);
      case RoundClosed closed -> listener.on(closed);
      default -> throw new IllegalArgumentException("no such event: " + event);
    }
  }

  private Set<Long> pick(Collection<Long> ids) {
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(Set.of(List.copyOf(ids).get(random.nextInt(ids.size()))));
  }

  private Commitments commitments() {
    return World.door(
        Commitments.class,
        Map.of(
            "promise",
                arguments -> {
                  var promised = (NewCommitment) Objects.requireNonNull(arguments[0]);
                  assertThat(promised.dueOn()).isEqualTo(World.ANSWER_BY);
                  if (hears.test(promised)) {
                    promiseIsOpen = true;
                  }
                  return new CommitmentId(1);
                },
            "find", arguments -> Optional.empty(),
            "keep",
                arguments -> {
                  promiseIsOpen = false;
                  return null;
                }));
  }

  private static Notifications outbox() {
    return World.door(
        Notifications.class,
        Map.of(
            "enqueue", arguments -> ((Collection<?>) Objects.requireNonNull(arguments[0])).size()));
  }

  private static Journal register() {
    World.Act nothing = History::nothing;
    return World.door(Journal.class, Map.of("record", nothing));
  }

  private static @Nullable Object nothing(Object[] arguments) {
    return null;
  }

  private static StaticMessageSource messages() {
    var messages = new StaticMessageSource();
    messages.setUseCodeAsDefaultMessage(true);
    return messages;
  }
}
