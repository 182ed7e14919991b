package fr.boucle.platform.contribution.internal.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the days of a file: ISO 8601, day/month/year, and seconds or milliseconds since 1970. */
public final class SourceDates {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
  private static final Pattern FRENCH =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[ T,].*)?");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

  private SourceDates() {}

  /**
   * Reads a day.
   *
   * @param written as in the file
   * @param zone where an instant becomes a day
   * @return empty when it is not understood
   */
  public static Optional<LocalDate> read(String written, ZoneId zone) {
    try {
      Matcher iso = ISO.matcher(written);
      if (iso.matches()) {
        return Optional.of(day(iso.group(1), iso.group(2), iso.group(3)));
      }
      Matcher french = FRENCH.matcher(written);
      if (french.matches()) {
        return Optional.of(day(french.group(3), french.group(2), french.group(1)));
      }
      if (EPOCH.matcher(written).matches()) {
        long number = Long.parseLong(written);
        Instant instant =
            written.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return Optional.of(instant.atZone(zone).toLocalDate());
      }
      return Optional.empty();
    } catch (DateTimeException impossibleDay) {
      return Optional.empty();
    }
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
