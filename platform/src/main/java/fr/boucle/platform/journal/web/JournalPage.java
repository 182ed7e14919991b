package fr.boucle.platform.journal.web;

import fr.boucle.platform.journal.internal.Verification;
import fr.boucle.platform.kernel.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A page of the register, by day.
 *
 * @param days the days of this page, newest first
 * @param slice the same entries as a slice, for the pager
 * @param total how many entries the list holds
 * @param href address of this list
 * @param whole true for the whole register, false for one subject
 * @param verification what the last verification found
 */
public record JournalPage(
    List<Day> days,
    Stretch<Line> slice,
    long total,
    String href,
    boolean whole,
    Optional<Verification> verification) {
  public JournalPage {
    days = List.copyOf(days);
  }

  /**
   * The entries of a day.
   *
   * @param day in the time zone of the instance
   * @param lines newest first
   */
  public record Day(LocalDate day, List<Line> lines) {
    public Day {
      lines = List.copyOf(lines);
    }
  }

  /**
   * An entry.
   *
   * @param sequence its rank
   * @param at when it was recorded
   * @param sentence what was done
   * @param author who did it, empty for the system
   * @param hash first twelve digits of its hash
   */
  public record Line(long sequence, Instant at, String sentence, String author, String hash) {}
}
