package fr.boucle.platform.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import fr.boucle.platform.EmbeddedPostgres;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.notification.Message;
import fr.boucle.postgres.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivery through a real mail server, from a real database. */
class DeliveryIT {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @RegisterExtension
  final GreenMailExtension mail =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private JdbcClient jdbc;
  private TransactionTemplate transaction;
  private LetterStore letters;

  @BeforeEach
  void openADatabase() {
    Database database = EmbeddedPostgres.migrated();
    var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
    jdbc = JdbcClient.create(source);
    letters = new LetterStore(jdbc);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  @Test
  void deliversEachLetterOnceAndErasesItsText() throws Exception {
    Outbox outbox = outbox(running(), NOON);
    Message letter = letter("a@exemple.fr", "clé-1");
    assertThat(outbox.enqueue(List.of(letter, letter("b@exemple.fr", "clé-2")))).isEqualTo(2);
    assertThat(outbox.enqueue(List.of(letter))).isZero();

    deliver(running(), NOON);
    deliver(running(), NOON.plus(Duration.ofDays(1)));

    assertThat(mail.getReceivedMessages()).hasSize(2);
    assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("Réponse à votre avis");
    assertThat(mail.getReceivedMessages()[0].getContent().toString().strip())
        .isEqualTo("Voici ce que c’est devenu.");
    assertThat(outbox.enqueue(List.of(letter))).isZero();
    assertThat(
            jdbc.sql("select recipient || subject || body from notification.letter")
                .query(String.class)
                .list())
        .containsExactly("", "");
    assertThat(outbox.counts()).containsAllEntriesOf(counts(0, 0, 2, 0));
  }

  @Test
  void triesAgainLaterWhenTheServerIsAwayThenGivesUp() {
    MailServer away = server(1);
    outbox(away, NOON).enqueue(List.of(letter("a@exemple.fr", "clé")));

    Instant now = NOON;
    deliver(away, now);
    assertThat(letters.counts()).containsAllEntriesOf(counts(1, 0, 0, 0));
    deliver(away, now.plusSeconds(30));
    assertThat(attempts()).isEqualTo(1);
    for (int i = 0; i < 8; i++) {
      now = now.plus(Duration.ofDays(2));
      deliver(away, now);
    }

    assertThat(attempts()).isEqualTo(9);
    assertThat(letters.counts()).containsAllEntriesOf(counts(0, 0, 0, 1));
    OpenLetter stuck = outbox(away, now).listOpen(Cursor.START, 50).items().getFirst();
    assertThat(stuck.failure()).isEqualTo("server");

    outbox(running(), now).retry(stuck.id());
    deliver(running(), now);
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void neverSendsByItselfALetterThatMayHaveLeft() {
    outbox(running(), NOON).enqueue(List.of(letter("a@exemple.fr", "clé")));
    // As a process killed between the mail server and the database would leave it.
    transaction.executeWithoutResult(status -> letters.claim(10, NOON));

    deliver(running(), NOON.plusSeconds(60));
    assertThat(letters.counts()).containsAllEntriesOf(counts(0, 1, 0, 0));
    deliver(running(), NOON.plus(Duration.ofHours(1)));

    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(outbox(running(), NOON).listOpen(Cursor.START, 50).items())
        .extracting(OpenLetter::state, OpenLetter::failure)
        .containsExactly(tuple(LetterState.STUCK, "interrupted"));
  }

  @Test
  void keepsLettersWaitingWithoutAMailServer() {
    MailServer none = new MailServer("", 587, "", "", "", true);
    Outbox outbox = outbox(none, NOON);
    outbox.enqueue(List.of(letter("a@exemple.fr", "clé")));

    deliver(none, NOON);

    assertThat(outbox.canSend()).isFalse();
    assertThat(outbox.listOpen(Cursor.START, 50).items())
        .extracting(OpenLetter::state, OpenLetter::attempts)
        .containsExactly(tuple(LetterState.WAITING, 0));
  }

  @Test
  void sharesTheLettersBetweenTwoDeliveriesAtOnce() throws Exception {
    outbox(running(), NOON)
        .enqueue(
            IntStream.range(0, 24)
                .mapToObj(i -> letter("p%d@exemple.fr".formatted(i), "clé-" + i))
                .toList());

    List<Thread> deliveries =
        IntStream.range(0, 2)
            .mapToObj(i -> Thread.ofVirtual().start(() -> deliver(running(), NOON)))
            .toList();
    for (Thread delivery : deliveries) {
      delivery.join();
    }

    assertThat(mail.getReceivedMessages()).hasSize(24);
    assertThat(letters.counts()).containsAllEntriesOf(counts(0, 0, 24, 0));
  }

  private static Map<LetterState, Long> counts(long waiting, long sending, long sent, long stuck) {
    return Map.of(
        LetterState.WAITING, waiting,
        LetterState.SENDING, sending,
        LetterState.SENT, sent,
        LetterState.STUCK, stuck);
  }

  private int attempts() {
    return jdbc.sql("select attempts from notification.letter").query(Integer.class).single();
  }

  private MailServer running() {
    return server(mail.getSmtp().getPort());
  }

  private static MailServer server(int port) {
    return new MailServer("127.0.0.1", port, "", "", "boucle@exemple.fr", false);
  }

  private static Message letter(String to, String key) {
    return new Message(to, "Réponse à votre avis", "Voici ce que c’est devenu.", key);
  }

  private Outbox outbox(MailServer server, Instant now) {
    return new Outbox(letters, postman(server), Clock.fixed(now, ZoneOffset.UTC));
  }

  private void deliver(MailServer server, Instant now) {
    new DeliverLetters(letters, postman(server), transaction, Clock.fixed(now, ZoneOffset.UTC))
        .deliver();
  }

  private static Postman postman(MailServer server) {
    return new Postman(
        server, new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class));
  }
}
