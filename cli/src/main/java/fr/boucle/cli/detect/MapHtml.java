package fr.boucle.cli.detect;

import static fr.boucle.cli.detect.ReportText.escape;

import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Point;
import fr.boucle.analysis.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The map of sentences: one dot each, numbers where the first problems of the list are, and their
 * names as links beside it. Numbers are set over the drawing, not in it, so that they keep their
 * size on a phone.
 */
final class MapHtml {
  private static final int NUMBERED = 15;
  private static final int DOTS = 5_000;

  /** Side of the drawing; the page stretches it, as its axes mean nothing. */
  private static final int SIDE = 1_000;

  private static final int MARGIN = 70;

  /** Places that a number may take on each axis. */
  private static final int PLACES = 100;

  /** Least distances in places between two numbers, for a map 300 px wide and 340 px high. */
  private static final int APART_ACROSS = 9;

  private static final int APART_DOWN = 8;

  private final Detected detected;
  private final Unplaced unplaced;
  private final ReportText words;
  private final StringBuilder html;

  MapHtml(Detected detected, Unplaced unplaced, ReportText words, StringBuilder html) {
    this.detected = detected;
    this.unplaced = unplaced;
    this.words = words;
    this.html = html;
  }

  /** A number of the list and where it stands, in places. */
  private record Mark(int number, Theme theme, int x, int y) {}

  void append() {
    List<Mark> marks = marks();
    int voices = unplaced.voices().size();
    int sentences = unplaced.isolatedSentences().size();
    html.append("<section aria-labelledby=\"carte\">\n<h2 id=\"carte\">")
        .append(words.text("map.title"))
        .append("</h2>\n<p>")
        .append(words.text("map.intro"))
        .append("</p>\n<p>")
        .append(
            words.text(voices + sentences == 0 ? "map.apart.none" : "map.apart", voices, sentences))
        .append("</p>\n<div class=\"atlas\">\n<div class=\"map\">\n");
    int step = Math.max(1, detected.map().size() / DOTS);
    drawing(step);
    numbers(marks);
    html.append("</div>\n<div>\n");
    names(marks);
    html.append("</div>\n</div>\n");
    if (step > 1) {
      html.append("<p><small>").append(words.text("map.sample", step)).append("</small></p>\n");
    }
    html.append("</section>\n");
  }

  private void drawing(int step) {
    StringBuilder grouped = new StringBuilder();
    StringBuilder alone = new StringBuilder();
    for (int i = 0; i < detected.map().size(); i += step) {
      Point point = detected.map().get(i);
      (point.themeId() == null ? alone : grouped)
          .append(
              String.format(Locale.ROOT, "M%.0f %.0fh0", SIDE * across(point), SIDE * down(point)));
    }
    html.append("<svg viewBox=\"0 0 ")
        .append(SIDE)
        .append(' ')
        .append(SIDE)
        .append("\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"")
        .append(words.text("map.label"))
        .append("\">\n<path class=\"dots\" d=\"")
        .append(grouped)
        .append("\"/>\n<path class=\"rings\" d=\"")
        .append(alone)
        .append("\"/>\n<path class=\"holes\" d=\"")
        .append(alone)
        .append("\"/>\n</svg>\n");
  }

  /** Whoever moves by keyboard or by voice has the list beside, which holds the same links. */
  private void numbers(List<Mark> marks) {
    html.append("<div aria-hidden=\"true\">\n");
    for (Mark mark : marks) {
      html.append("<a class=\"number\" tabindex=\"-1\" style=\"left:")
          .append(mark.x())
          .append("%;top:")
          .append(mark.y())
          .append("%\" href=\"#")
          .append(mark.theme().id())
          .append("\" title=\"")
          .append(escape(mark.theme().label()))
          .append("\">")
          .append(mark.number())
          .append("</a>\n");
    }
    html.append("</div>\n");
  }

  private void names(List<Mark> marks) {
    html.append("<p class=\"legend\">")
        .append(
            words.text(
                marks.size() < detected.themes().size() ? "map.names" : "map.names.all",
                marks.size(),
                detected.themes().size()))
        .append("</p>\n<ol class=\"names\">\n");
    for (Mark mark : marks) {
      html.append("<li value=\"")
          .append(mark.number())
          .append("\"><span class=\"number\" aria-hidden=\"true\">")
          .append(mark.number())
          .append("</span><a href=\"#")
          .append(mark.theme().id())
          .append("\">")
          .append(escape(mark.theme().label()))
          .append("</a></li>\n");
    }
    html.append("</ol>\n");
  }

  private List<Mark> marks() {
    Map<String, List<Point>> points = new HashMap<>();
    for (Point point : detected.map()) {
      String theme = point.themeId();
      if (theme != null) {
        points.computeIfAbsent(theme, t -> new ArrayList<>()).add(point);
      }
    }
    List<Mark> marks = new ArrayList<>();
    for (int t = 0; t < Math.min(NUMBERED, detected.themes().size()); t++) {
      Theme theme = detected.themes().get(t);
      List<Point> own = points.getOrDefault(theme.id(), List.of());
      if (!own.isEmpty()) {
        double x = PLACES * median(own.stream().mapToDouble(MapHtml::across).toArray());
        double y = PLACES * median(own.stream().mapToDouble(MapHtml::down).toArray());
        marks.add(nearestFree(marks, t + 1, theme, Math.round(x), Math.round(y)));
      }
    }
    return marks;
  }

  /** The place nearest to the wished one where the number covers no other. */
  private static Mark nearestFree(List<Mark> marks, int number, Theme theme, long x, long y) {
    Mark best = new Mark(number, theme, (int) x, (int) y);
    long nearest = Long.MAX_VALUE;
    for (int px = APART_ACROSS / 2; px <= PLACES - APART_ACROSS / 2; px++) {
      for (int py = APART_DOWN / 2; py <= PLACES - APART_DOWN / 2; py++) {
        long far = (px - x) * (px - x) + (py - y) * (py - y);
        if (far < nearest && isFree(marks, px, py)) {
          nearest = far;
          best = new Mark(number, theme, px, py);
        }
      }
    }
    return best;
  }

  private static boolean isFree(List<Mark> marks, int x, int y) {
    return marks.stream()
        .noneMatch(m -> Math.abs(m.x() - x) < APART_ACROSS && Math.abs(m.y() - y) < APART_DOWN);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static double across(Point point) {
    return inside(point.x());
  }

  private static double down(Point point) {
    return inside(point.y());
  }

  private static double inside(double shareOf1) {
    return (MARGIN + shareOf1 * (SIDE - 2.0 * MARGIN)) / SIDE;
  }
}
