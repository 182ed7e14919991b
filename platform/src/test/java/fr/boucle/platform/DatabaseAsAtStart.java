package fr.boucle.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Brings the platform's database back, before each test class, to what it was when the platform had
 * just started. Connections are cut: a background task may log one failure.
 */
final class DatabaseAsAtStart implements TestExecutionListener {
  private static final Map<String, String> COPIES = new ConcurrentHashMap<>();

  @Override
  public void beforeTestClass(TestContext test) {
    var pool = test.getApplicationContext().getBean(HikariDataSource.class);
    var name = pool.getJdbcUrl().substring(pool.getJdbcUrl().lastIndexOf('/') + 1);
    var control = pool.getHikariPoolMXBean();
    control.suspendPool();
    try {
      control.softEvictConnections();
      EmbeddedPostgres.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
      if (COPIES.containsKey(name)) {
        EmbeddedPostgres.copyOf(COPIES.get(name), name);
      } else {
        EmbeddedPostgres.copyOf(name, name + "_at_start");
        COPIES.put(name, name + "_at_start");
      }
    } finally {
      control.resumePool();
    }
  }
}
