package fr.boucle.platform.problem.web;

import fr.boucle.platform.problem.internal.MapStore.Dot;
import fr.boucle.platform.problem.internal.MapStore.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A map ready to draw, {@value #WIDTH} by {@value #HEIGHT}: problems as numbered discs, the largest
 * named beside, contributions as dots. No disc hides another: one that would stands in the nearest
 * free place. The same places give the same drawing.
 *
 * @param discs problems, largest first
 * @param grouped path of the dots in a problem
 * @param alone path of the dots in none
 * @param dots number of dots
 */
public record MapDrawing(List<Disc> discs, String grouped, String alone, int dots) {
  /** Width in units of the drawing. */
  public static final int WIDTH = 1_000;

  /** Height in units of the drawing. */
  public static final int HEIGHT = 620;

  private static final int MARGIN = 48;
  private static final double SMALLEST = 9;
  private static final double LARGEST = 34;

  /** Least distance between two centres: numbers of two digits stay apart on a phone. */
  private static final double APART = 52;

  /** Step between the places tried for a disc. */
  private static final int STEP = 8;

  private static final double LETTER = 9.4;
  private static final double LINE = 20;
  private static final double GAP = 6;
  private static final int LONGEST_NAME = 36;

  public MapDrawing {
    discs = List.copyOf(discs);
  }

  /**
   * A problem drawn.
   *
   * @param number rank by size, from 1, as in the table
   * @param spot the problem
   * @param x centre
   * @param y centre
   * @param radius grows with the square root of the number of contributions
   * @param name its name beside the disc
   */
  public record Disc(int number, Spot spot, double x, double y, double radius, Name name) {}

  /**
   * A name beside a disc.
   *
   * @param text the name, cut if long, empty where there is no room
   * @param x where it starts
   * @param y its base line
   */
  public record Name(String text, double x, double y) {
    static final Name NONE = new Name("", 0, 0);
  }

  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean isInside() {
      return left >= 0 && top >= 0 && right <= WIDTH && bottom <= HEIGHT;
    }
  }

  /** Draws. */
  static MapDrawing of(List<Dot> dots, List<Spot> spots) {
    Scale scale = Scale.of(dots, spots);
    List<Box> taken = new ArrayList<>();
    List<Disc> bare = new ArrayList<>();
    long most = spots.stream().mapToLong(Spot::contributions).max().orElse(1);
    for (Spot spot : spots) {
      double radius =
          SMALLEST
              + (LARGEST - SMALLEST) * Math.sqrt((double) spot.contributions() / Math.max(1, most));
      Disc disc = placed(bare, spot, scale.x(spot.x()), scale.y(spot.y()), radius);
      bare.add(disc);
      taken.add(around(disc));
    }
    List<Disc> discs = new ArrayList<>();
    for (Disc disc : bare) {
      discs.add(named(disc, taken));
    }
    return new MapDrawing(discs, path(dots, scale, true), path(dots, scale, false), dots.size());
  }

  /** Writes a measure for a drawing: one decimal, a point. */
  public static String unit(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** The disc as near as can be to its place without hiding a larger one. */
  private static Disc placed(List<Disc> before, Spot spot, double x, double y, double radius) {
    Disc best = new Disc(before.size() + 1, spot, x, y, radius, Name.NONE);
    if (isFree(before, x, y, radius)) {
      return best;
    }
    double nearest = Double.MAX_VALUE;
    for (int px = MARGIN; px <= WIDTH - MARGIN; px += STEP) {
      for (int py = MARGIN; py <= HEIGHT - MARGIN; py += STEP) {
        double far = (px - x) * (px - x) + (py - y) * (py - y);
        if (far < nearest && isFree(before, px, py, radius)) {
          nearest = far;
          best = new Disc(best.number(), spot, px, py, radius, Name.NONE);
        }
      }
    }
    return best;
  }

  private static boolean isFree(List<Disc> discs, double x, double y, double radius) {
    return discs.stream()
        .noneMatch(disc -> {
          double least = Math.max(APART, radius + disc.radius() + 2);
          double across = disc.x() - x;
          double down = disc.y() - y;
          return across * across + down * down < least * least;
        });
  }

  private static Disc named(Disc disc, List<Box> taken) {
    String label = disc.spot().label();
    String text =
        label.length() <= LONGEST_NAME ? label : label.substring(0, LONGEST_NAME - 1) + "…";
    double width = text.length() * LETTER;
    double[][] starts = {
      {disc.x() + disc.radius() + GAP, disc.y() + LINE / 4},
      {disc.x() - disc.radius() - GAP - width, disc.y() + LINE / 4},
      {inside(disc.x() - width / 2, width), disc.y() - disc.radius() - GAP},
      {inside(disc.x() - width / 2, width), disc.y() + disc.radius() + LINE}
    };
    for (double[] start : starts) {
      Box box = new Box(start[0], start[1] - LINE * 0.8, start[0] + width, start[1] + LINE * 0.2);
      if (box.isInside() && taken.stream().noneMatch(box::meets)) {
        taken.add(box);
        return new Disc(
            disc.number(),
            disc.spot(),
            disc.x(),
            disc.y(),
            disc.radius(),
            new Name(text, start[0], start[1]));
      }
    }
    return disc;
  }

  private static double inside(double left, double width) {
    return Math.clamp(left, 0, Math.max(0, WIDTH - width));
  }

  private static Box around(Disc disc) {
    return new Box(
        disc.x() - disc.radius(),
        disc.y() - disc.radius(),
        disc.x() + disc.radius(),
        disc.y() + disc.radius());
  }

  private static String path(List<Dot> dots, Scale scale, boolean grouped) {
    StringBuilder path = new StringBuilder();
    for (Dot dot : dots) {
      if (dot.grouped() == grouped) {
        path.append('M')
            .append(Math.round(scale.x(dot.x())))
            .append(' ')
            .append(Math.round(scale.y(dot.y())))
            .append("h0");
      }
    }
    return path.toString();
  }

  /** Stretches what is drawn to the whole sheet: the axes mean nothing. */
  private record Scale(double left, double top, double width, double height) {
    static Scale of(List<Dot> dots, List<Spot> spots) {
      double left = 1;
      double right = 0;
      double top = 1;
      double bottom = 0;
      for (Dot dot : dots) {
        left = Math.min(left, dot.x());
        right = Math.max(right, dot.x());
        top = Math.min(top, dot.y());
        bottom = Math.max(bottom, dot.y());
      }
      for (Spot spot : spots) {
        left = Math.min(left, spot.x());
        right = Math.max(right, spot.x());
        top = Math.min(top, spot.y());
        bottom = Math.max(bottom, spot.y());
      }
      return new Scale(left, top, Math.max(1e-6, right - left), Math.max(1e-6, bottom - top));
    }

    double x(double value) {
      return MARGIN + (value - left) / width * (WIDTH - 2 * MARGIN);
    }

    double y(double value) {
      return MARGIN + (value - top) / height * (HEIGHT - 2 * MARGIN);
    }
  }
}
