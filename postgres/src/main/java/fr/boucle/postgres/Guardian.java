package fr.boucle.postgres;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Watches the server and starts it again, on the same port, when it dies: killed by the system for
 * want of memory, or by a mistaken hand. Gives up after three deaths within a minute.
 */
final class Guardian implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Guardian.class.getName());
  private static final Duration ROUND = Duration.ofMillis(500);
  private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();
  private static final int DEATHS_A_MINUTE = 3;

  private final Cluster cluster;
  private final Thread thread;
  private volatile Postmaster postmaster;
  private volatile boolean closing;

  Guardian(Cluster cluster, Postmaster first) {
    this.cluster = cluster;
    this.postmaster = first;
    this.thread = Thread.ofVirtual().name("postgres-guardian").start(this::watch);
  }

  Postmaster postmaster() {
    return postmaster;
  }

  private void watch() {
    var deaths = 0;
    var since = System.nanoTime();
    while (!closing) {
      try {
        Thread.sleep(ROUND);
        if (postmaster.serves(cluster.folder())) {
          continue;
        }
        if (System.nanoTime() - since > MINUTE_NANOS) {
          since = System.nanoTime();
          deaths = 0;
        }
        if (++deaths > DEATHS_A_MINUTE) {
          LOG.log(Level.ERROR, "PostgreSQL died {0} times in a minute, left as it is", deaths);
          return;
        }
        raise();
      } catch (InterruptedException e) {
        return;
      } catch (IOException | PostgresRefusal e) {
        LOG.log(Level.ERROR, "PostgreSQL could not be started again: {0}", e.getMessage());
      }
    }
  }

  /** Under the same lock as {@link #close}, so that a closing server is not raised. */
  private synchronized void raise() throws IOException {
    if (closing) {
      return;
    }
    LOG.log(Level.WARNING, "PostgreSQL ({0}) died, starting it again", "" + postmaster.pid());
    var result = cluster.start(postmaster.port());
    if (result.succeeded()) {
      postmaster = Postmaster.find(cluster.folder()).orElse(postmaster);
    } else {
      LOG.log(Level.ERROR, "PostgreSQL could not be started again: {0}", result.output());
    }
  }

  @Override
  public synchronized void close() {
    closing = true;
    thread.interrupt();
  }
}
