package fr.boucle.platform.vote;

import java.math.BigDecimal;

/**
 * One option of a poll, opaque to the ballot box.
 *
 * @param key stable identifier inside the poll, for example a problem's number; short, no spaces
 * @param title what voters read
 * @param detail few more words, may be empty
 * @param cost price, euros; zero when no money is at stake
 */
public record PollOption(String key, String title, String detail, BigDecimal cost) {
  /** An option without a price. */
  public static PollOption free(String key, String title, String detail) {
    return new PollOption(key, title, detail, BigDecimal.ZERO);
  }
}
