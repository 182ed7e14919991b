package fr.boucle.platform.answer.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.platform.FreshDatabase;
import fr.boucle.platform.commitment.NewCommitment;
import fr.boucle.platform.contribution.ContributionRefused;
import fr.boucle.platform.contribution.ContributionsImported;
import fr.boucle.platform.problem.ProblemsPublished;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The invariant of the room: every contribution has an answer or an open promise with a date,
 * nothing closes silently, and the counters equal a recount, whatever happens and in whatever order
 * it is heard.
 */
@FreshDatabase
class NoSilenceStoreIT {
  private static final int HISTORIES = 25;
  private static final int DAYS = 60;
  private static final AtomicLong SEED = new AtomicLong();

  private final DataSource source;
  private SingleConnectionDataSource connection;

  NoSilenceStoreIT(DataSource source) {
    this.source = source;
    this.connection = new SingleConnectionDataSource();
  }

  @BeforeEach
  void connect() throws SQLException {
    connection = new SingleConnectionDataSource(source.getConnection(), true);
  }

  @AfterEach
  void disconnect() {
    connection.destroy();
  }

  @Test
  void forgetsNobodyInAnyHistory() {
    for (int i = 0; i < HISTORIES; i++) {
      history(event -> true).live(DAYS);
    }
  }

  @Test
  void turnsRedWhenImportsAreNotHeard() {
    assertRed("contributions with a journey", event -> !(event instanceof ContributionsImported));
  }

  @Test
  void turnsRedWhenRefusalsAreNotHeard() {
    assertRed("contributions with a journey", event -> !(event instanceof ContributionRefused));
  }

  @Test
  void turnsRedWhenPublicationsAreNotHeard() {
    assertRed("contributions with an answer", event -> !(event instanceof ProblemsPublished));
  }

  @Test
  void turnsRedWhenNothingIsPromised() {
    assertRed("a promise is open", event -> !(event instanceof NewCommitment));
  }

  private void assertRed(String complaint, Predicate<Object> hears) {
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < HISTORIES; i++) {
                history(hears).live(DAYS);
              }
            })
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(complaint);
  }

  private History history(Predicate<Object> hears) {
    return new History(
        SEED.incrementAndGet(),
        JdbcClient.create(connection),
        new TransactionTemplate(new DataSourceTransactionManager(connection)),
        hears);
  }
}
