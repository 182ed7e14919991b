package fr.boucle.platform.evaluation.web;

import fr.boucle.platform.evaluation.Indicator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The measures of an indicator as a drawing of 640 by 320 units: a line from the value before
 * through the measures, and the target as a horizontal line. The vertical axis begins at zero
 * unless a value is negative, so that a slope never looks steeper than it is.
 *
 * @param gridLines horizontal lines with their value
 * @param points the value before and the measures, in order of day
 * @param targetY height of the target line
 * @param path the line through the points, as SVG path data
 */
public record MeasureChart(
    List<GridLine> gridLines, List<Point> points, String targetY, String path) {
  static final int LEFT = 64;
  static final int RIGHT = 616;
  static final int TOP = 24;
  static final int BOTTOM = 272;
  private static final int STEPS = 4;
  private static final double WIDTH_OF_A_DAY = 100;

  /** A horizontal line at a value. */
  public record GridLine(String y, BigDecimal value) {}

  /**
   * A value on a day.
   *
   * @param x horizontal place
   * @param y vertical place
   * @param labelY vertical place of its label
   * @param anchor where its label is attached, as SVG's text-anchor
   * @param amount the value
   * @param on the day
   * @param dated true when its day has room under the axis
   */
  public record Point(
      String x,
      String y,
      String labelY,
      String anchor,
      BigDecimal amount,
      LocalDate on,
      boolean dated) {}

  static MeasureChart of(Indicator indicator) {
    List<Indicator.Value> values = values(indicator);
    double top = niceTop(indicator, values);
    double bottom = Math.min(0, lowest(indicator, values));
    var scale = new Scale(bottom, top, firstDay(values, indicator), lastDay(values, indicator));
    var points = new ArrayList<Point>();
    double lastDated = -WIDTH_OF_A_DAY;
    for (Indicator.Value value : values) {
      double x = scale.x(value.on());
      double y = scale.y(value.amount().doubleValue());
      boolean dated = x - lastDated >= WIDTH_OF_A_DAY;
      lastDated = dated ? x : lastDated;
      points.add(
          new Point(
              number(x),
              number(y),
              number(y < TOP + 24 ? y + 24 : y - 12),
              x > RIGHT - 60 ? "end" : x < LEFT + 60 ? "start" : "middle",
              value.amount(),
              value.on(),
              dated));
    }
    var path = new StringBuilder();
    points.forEach(point ->
        path.append(path.isEmpty() ? "M" : "L").append(point.x()).append(' ').append(point.y()));
    return new MeasureChart(
        grid(scale, bottom, top),
        points,
        number(scale.y(indicator.target().amount().doubleValue())),
        path.toString());
  }

  private static List<Indicator.Value> values(Indicator indicator) {
    Stream<Indicator.Value> before = Stream.ofNullable(indicator.baseline());
    Stream<Indicator.Value> after =
        indicator.measures().stream()
            .map(measure -> new Indicator.Value(measure.amount(), measure.on()));
    return Stream.concat(before, after)
        .sorted(java.util.Comparator.comparing(Indicator.Value::on))
        .toList();
  }

  private static DoubleStream amounts(Indicator indicator, List<Indicator.Value> values) {
    return DoubleStream.concat(
        DoubleStream.of(indicator.target().amount().doubleValue()),
        values.stream().mapToDouble(value -> value.amount().doubleValue()));
  }

  private static double lowest(Indicator indicator, List<Indicator.Value> values) {
    return amounts(indicator, values).min().orElse(0);
  }

  private static double niceTop(Indicator indicator, List<Indicator.Value> values) {
    double highest = Math.max(amounts(indicator, values).max().orElse(1), 1e-9);
    double step = Math.pow(10, Math.floor(Math.log10(highest / STEPS)));
    for (double factor : new double[] {1, 1.5, 2, 2.5, 4, 5, 7.5, 10}) {
      if (step * factor * STEPS >= highest) {
        return step * factor * STEPS;
      }
    }
    return highest;
  }

  private static LocalDate firstDay(List<Indicator.Value> values, Indicator indicator) {
    return values.isEmpty() ? indicator.target().on().minusDays(1) : values.getFirst().on();
  }

  private static LocalDate lastDay(List<Indicator.Value> values, Indicator indicator) {
    LocalDate last = values.isEmpty() ? indicator.target().on() : values.getLast().on();
    return last.isAfter(indicator.target().on()) ? last : indicator.target().on();
  }

  private static List<GridLine> grid(Scale scale, double bottom, double top) {
    var lines = new ArrayList<GridLine>();
    for (int step = 0; step <= STEPS; step++) {
      double value = bottom + (top - bottom) * step / STEPS;
      lines.add(
          new GridLine(number(scale.y(value)), BigDecimal.valueOf(value).stripTrailingZeros()));
    }
    return lines;
  }

  private static String number(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }

  private record Scale(double bottom, double top, LocalDate first, LocalDate last) {
    double x(LocalDate day) {
      long span = Math.max(1, ChronoUnit.DAYS.between(first, last));
      return LEFT + (double) (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day) / span;
    }

    double y(double value) {
      return BOTTOM - (BOTTOM - TOP) * (value - bottom) / (top - bottom);
    }
  }
}
