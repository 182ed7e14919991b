package fr.boucle.cli.detect;

import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Point;
import fr.boucle.analysis.Theme;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The map of sentences as SVG: one dot each, the largest themes named in place; the list above says
 * the same in words.
 */
final class MapSvg {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 700;
  private static final int MARGIN = 60;
  private static final int NAMED = 12;
  private static final int DOTS = 5_000;
  private static final int LABEL_HEIGHT = 26;
  private static final int SHORT = 42;

  private final Detected detected;
  private final ResourceBundle sentences;

  MapSvg(Detected detected, ResourceBundle sentences) {
    this.detected = detected;
    this.sentences = sentences;
  }

  void appendTo(StringBuilder html) {
    if (detected.map().isEmpty()) {
      return;
    }
    html.append("<section aria-labelledby=\"carte\">\n<h2 id=\"carte\">")
        .append(sentences.getString("map.title"))
        .append("</h2>\n<p>")
        .append(sentences.getString("map.intro"))
        .append("</p>\n");
    html.append("<svg class=\"map\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(HEIGHT)
        .append("\" role=\"img\" aria-label=\"")
        .append(sentences.getString("map.label"))
        .append("\">\n");
    int step = Math.max(1, detected.map().size() / DOTS);
    for (int i = 0; i < detected.map().size(); i += step) {
      Point point = detected.map().get(i);
      html.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.0f\" cy=\"%.0f\" r=\"3\"%s/>%n",
              x(point),
              y(point),
              point.themeId() == null ? " class=\"alone\"" : ""));
    }
    names(html);
    html.append("</svg>\n");
    if (step > 1) {
      html.append("<p><small>")
          .append(
              new MessageFormat(sentences.getString("map.sample"), Locale.FRENCH)
                  .format(new Object[] {step}))
          .append("</small></p>\n");
    }
    html.append("</section>\n");
  }

  private void names(StringBuilder html) {
    Map<String, List<Point>> points = new HashMap<>();
    detected
        .map()
        .forEach(p -> {
          String theme = p.themeId();
          if (theme != null) {
            points.computeIfAbsent(theme, t -> new ArrayList<>()).add(p);
          }
        });
    List<double[]> placed = new ArrayList<>();
    for (Theme theme : detected.themes().subList(0, Math.min(NAMED, detected.themes().size()))) {
      List<Point> own = points.getOrDefault(theme.id(), List.of());
      if (own.isEmpty()) {
        continue;
      }
      String label =
          theme.label().length() > SHORT
              ? theme.label().substring(0, SHORT - 1) + "…"
              : theme.label();
      double half = 5.2 * label.length() + 8;
      double cx =
          Math.clamp(median(own.stream().mapToDouble(MapSvg::x).toArray()), half, WIDTH - half);
      double cy =
          Math.clamp(
              median(own.stream().mapToDouble(MapSvg::y).toArray()),
              LABEL_HEIGHT,
              HEIGHT - LABEL_HEIGHT);
      double free = freeHeight(placed, cx, cy, half);
      placed.add(new double[] {cx, free, half});
      html.append(
              String.format(
                  Locale.ROOT,
                  "<rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"24\" rx=\"4\"/><text x=\"%.0f\" y=\"%.0f\">",
                  cx - half,
                  free - 17,
                  2 * half,
                  cx,
                  free))
          .append(Report.escape(label))
          .append("</text>\n");
    }
  }

  /** The height nearest to the wished one where the label covers no other. */
  private static double freeHeight(List<double[]> placed, double cx, double cy, double half) {
    for (int shift = 0; shift < HEIGHT; shift += 4) {
      for (double y : new double[] {cy + shift, cy - shift}) {
        boolean free =
            y >= LABEL_HEIGHT
                && y <= HEIGHT - 8
                && placed.stream()
                    .noneMatch(p ->
                        Math.abs(p[0] - cx) < p[2] + half && Math.abs(p[1] - y) < LABEL_HEIGHT);
        if (free) {
          return y;
        }
      }
    }
    return cy;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static double x(Point point) {
    return MARGIN + point.x() * (WIDTH - 2.0 * MARGIN);
  }

  private static double y(Point point) {
    return MARGIN + point.y() * (HEIGHT - 2.0 * MARGIN);
  }
}
