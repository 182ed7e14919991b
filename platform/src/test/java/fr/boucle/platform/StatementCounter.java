package fr.boucle.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/**
 * Counts the SQL statements that the platform sends while a page is made. It listens to what
 * Spring's JDBC layer says of each statement, and leaves out the background jobs of the scheduler.
 */
public final class StatementCounter implements AutoCloseable {
  private static final String EXECUTING = "Executing prepared SQL statement";

  private static final String SCHEDULER = "db-scheduler";

  private final Logger jdbc =
      (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
  private final Ear ear = new Ear();

  /** Begins to count. */
  public StatementCounter() {
    ear.setContext(jdbc.getLoggerContext());
    ear.start();
    jdbc.setLevel(Level.DEBUG);
    jdbc.setAdditive(false);
    jdbc.addAppender(ear);
  }

  /** The statements sent since the last call, in order. */
  public List<String> drain() {
    List<String> sent = List.copyOf(ear.heard);
    ear.heard.clear();
    return sent;
  }

  @Override
  public void close() {
    jdbc.detachAppender(ear);
    jdbc.setAdditive(true);
    jdbc.setLevel(null);
  }

  private static final class Ear extends AppenderBase<ILoggingEvent> {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      if (event.getFormattedMessage().startsWith(EXECUTING)
          && !event.getThreadName().startsWith(SCHEDULER)) {
        heard.add(event.getFormattedMessage());
      }
    }
  }
}
