package fr.boucle.platform.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was promised to contributors beside what was kept (« jauge des attentes », R63).
 *
 * @param received contributions that are owed an answer, given or not
 * @param given those that have one
 * @param late those whose date has passed without one
 * @param promisedBy day by which all were promised one
 * @param oldestOn day of the oldest contribution without an answer, null when all have one
 * @param expectedOn day when all will have one at the pace of the last weeks, null when no answer
 *     was given in them or none is missing
 * @param asked contributors who said how far they felt heard
 * @param heard those of them who rather or fully did
 * @param href where the answers are read
 */
public record Gauge(
    long received,
    long given,
    long late,
    LocalDate promisedBy,
    @Nullable LocalDate oldestOn,
    @Nullable LocalDate expectedOn,
    long asked,
    long heard,
    String href) {

  /** Contributions without an answer whose date has not passed. */
  public long due() {
    return received - given - late;
  }

  /** True when, at this pace, the promise will not be kept. */
  public boolean isSlipping() {
    return expectedOn != null && expectedOn.isAfter(promisedBy);
  }
}
