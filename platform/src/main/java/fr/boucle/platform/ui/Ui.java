package fr.boucle.platform.ui;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What every template is given beside its own values: words, dates, numbers, addresses of static
 * files, the person signed in. One per request, not thread-safe.
 */
public final class Ui {
  private final Words words;
  private final Locale locale;
  private final ZoneId zone;
  private final Assets assets;
  private final String path;
  private final Csrf csrf;
  private final Optional<Viewer> viewer;
  private final List<MenuLink> menu;
  private final Optional<LoopPlace> place;

  Ui(
      Words words,
      Locale locale,
      ZoneId zone,
      Assets assets,
      String path,
      Csrf csrf,
      Optional<Viewer> viewer,
      List<MenuLink> menu,
      Optional<LoopPlace> place) {
    this.words = words;
    this.locale = locale;
    this.zone = zone;
    this.assets = assets;
    this.path = path;
    this.csrf = csrf;
    this.viewer = viewer;
    this.menu = List.copyOf(menu);
    this.place = place;
  }

  /** Gives the hashed address of a static file. */
  interface Assets {
    String address(String path);
  }

  /**
   * The token that a form must send back.
   *
   * @param field name of the hidden field
   * @param token its value
   */
  public record Csrf(String field, String token) {}

  /** Gives a message, with values for its places. */
  public String text(String key, Object... args) {
    return words.text(key, args);
  }

  /** Gives a message whose values come as a list. */
  public String text(String key, List<?> args) {
    return words.text(key, args);
  }

  /** Writes a day, for example « 3 mars 2027 ». */
  public String date(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
  }

  /** Writes the day of an instant. */
  public String date(Instant instant) {
    return date(instant.atZone(zone).toLocalDate());
  }

  /** Writes an instant to the minute, for example « 3 mars 2027 à 14:05 ». */
  public String dateTime(Instant instant) {
    return words.text(
        "ui.dateTime",
        date(instant),
        DateTimeFormatter.ofPattern("HH:mm", locale).format(instant.atZone(zone)));
  }

  /** Writes a number with the separators of the language. */
  public String number(Number number) {
    return NumberFormat.getNumberInstance(locale).format(number);
  }

  /** Gives the address of a static file, for example {@code /ui/boucle.css}, with its hash. */
  public String asset(String file) {
    return assets.address(file);
  }

  /** Language of the page, a BCP 47 tag. */
  public String language() {
    return locale.getLanguage();
  }

  /** Path of the current request. */
  public String path() {
    return path;
  }

  /** The token that a form must send back. */
  public Csrf csrf() {
    return csrf;
  }

  /** The person signed in. */
  public Optional<Viewer> viewer() {
    return viewer;
  }

  /** Where this page stands in the loop, empty when it speaks of no round. */
  public Optional<LoopPlace> place() {
    return place;
  }

  /** Entries of the menu for this visitor, in order. */
  public List<MenuLink> menu() {
    return menu;
  }
}
