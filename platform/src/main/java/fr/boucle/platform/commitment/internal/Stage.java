package fr.boucle.platform.commitment.internal;

import java.time.LocalDate;

/** When a promise is recalled: seven days before its date, then once when the date has passed. */
enum Stage {
  /** To the debtor, while there is still time. */
  BEFORE,
  /** To the debtor and the fallback: the promise is late. */
  AFTER;

  private static final int NOTICE_DAYS = 7;
  // A server that slept a long time must not write to people about very old promises.
  private static final int CATCH_UP_DAYS = 60;

  LocalDate earliestDueDate(LocalDate today) {
    return this == BEFORE ? today : today.minusDays(CATCH_UP_DAYS);
  }

  LocalDate latestDueDate(LocalDate today) {
    return this == BEFORE ? today.plusDays(NOTICE_DAYS) : today.minusDays(1);
  }
}
