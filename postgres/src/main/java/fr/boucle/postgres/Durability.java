package fr.boucle.postgres;

import java.util.List;

/** Whether a row that was acknowledged must survive a power cut. */
public enum Durability {
  /** Every commit reaches the disk before it is acknowledged: the only choice for real data. */
  DURABLE("on"),

  /** Nothing is forced to the disk: faster, and only for a database a test may lose. */
  LOST_ON_POWER_CUT("off");

  private final String forced;

  Durability(String forced) {
    this.forced = forced;
  }

  List<String> settings() {
    return List.of("fsync=" + forced, "synchronous_commit=" + forced, "full_page_writes=" + forced);
  }
}
