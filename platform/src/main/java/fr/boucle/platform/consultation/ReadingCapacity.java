package fr.boucle.platform.consultation;

/**
 * How many contributions a team can read before the priorities are decided (R7): forty an hour,
 * each hour it gives, over the weeks of the phases « Recueillir » and « Repérer ». Forty an hour is
 * a minute and a half each: reading, grouping, checking.
 *
 * @param weeklyHours hours a week given to reading, at least 1
 * @param days days of the two phases, at least 1
 */
public record ReadingCapacity(int weeklyHours, long days) {
  /** Contributions that one person reads in an hour. */
  public static final int READ_PER_HOUR = 40;

  private static final int DAYS_A_WEEK = 7;

  public ReadingCapacity {
    if (weeklyHours < 1 || days < 1) {
      throw new IllegalArgumentException(
          "weekly hours (%d) and days (%d) must be at least 1".formatted(weeklyHours, days));
    }
  }

  /** Number of contributions that can be read in time. */
  public long contributions() {
    return READ_PER_HOUR * (long) weeklyHours * days / DAYS_A_WEEK;
  }

  /**
   * Gives the weekly hours that would be enough.
   *
   * @param forecast expected number of contributions
   * @return hours a week, rounded up
   */
  public long weeklyHoursFor(long forecast) {
    return Math.ceilDiv(forecast * DAYS_A_WEEK, READ_PER_HOUR * days);
  }
}
