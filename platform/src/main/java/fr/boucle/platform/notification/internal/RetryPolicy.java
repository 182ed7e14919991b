package fr.boucle.platform.notification.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a letter waits after each attempt that failed; about four days in all. */
final class RetryPolicy {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(8),
          Duration.ofHours(24),
          Duration.ofHours(24),
          Duration.ofHours(36));

  private RetryPolicy() {}

  /**
   * Finds the delay before the next attempt.
   *
   * @param attempts attempts that failed so far, at least 1
   * @return empty when it is time to give up
   */
  static Optional<Duration> waitAfter(int attempts) {
    return attempts <= WAITS.size() ? Optional.of(WAITS.get(attempts - 1)) : Optional.empty();
  }
}
