package fr.boucle.platform.problem.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * What was measured of the method on texts that people had labelled, as in {@code docs/bench}. A
 * test holds these figures against that folder.
 *
 * @param measuredOn day of the measure
 * @param figures one per measure
 */
public record MeasuredQuality(LocalDate measuredOn, List<Figure> figures) {
  static final String FILE = "/problem/quality.properties";

  public MeasuredQuality {
    figures = List.copyOf(figures);
  }

  /**
   * A figure and what it is compared with.
   *
   * @param name last part of its message key
   * @param value in [0..1]
   * @param compared the same with words alone, negative when it was not measured
   * @param source file of {@code docs/bench}
   */
  public record Figure(String name, double value, double compared, String source) {

    /** True when words alone were measured too. */
    public boolean isCompared() {
      return compared >= 0;
    }
  }

  static MeasuredQuality read() {
    Properties file = new Properties();
    try (InputStream bytes =
        Objects.requireNonNull(MeasuredQuality.class.getResourceAsStream(FILE), FILE)) {
      file.load(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
    List<Figure> figures =
        List.of(file.getProperty("figures").split(",")).stream()
            .map(name ->
                new Figure(
                    name,
                    number(file.getProperty(name + ".value")),
                    number(file.getProperty(name + ".wordsAlone", "-1")),
                    file.getProperty(name + ".source")))
            .toList();
    return new MeasuredQuality(LocalDate.parse(file.getProperty("measuredOn")), figures);
  }

  /** Reads a decimal, or a fraction. */
  private static double number(String written) {
    int bar = written.indexOf('/');
    return bar < 0
        ? Double.parseDouble(written)
        : Double.parseDouble(written.substring(0, bar))
            / Double.parseDouble(written.substring(bar + 1));
  }
}
