package fr.boucle.platform.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.problem.internal.MapStore.Dot;
import fr.boucle.platform.problem.internal.MapStore.Spot;
import fr.boucle.platform.problem.web.MapDrawing.Disc;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MapDrawingTest {

  @Test
  void drawsTheSameMapWhateverTheLocale() {
    MapDrawing drawing = draw(3);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("ar", "EG"));
      assertThat(draw(3)).isEqualTo(drawing);
      assertThat(MapDrawing.unit(3.25)).isEqualTo("3.3");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void keepsEverythingOnTheSheetAndNamesApart() {
    for (int seed = 0; seed < 50; seed++) {
      List<Disc> discs = draw(seed).discs();
      assertThat(discs).hasSize(40);
      assertThat(discs).extracting(Disc::number).isSorted().doesNotHaveDuplicates();
      for (Disc disc : discs) {
        assertThat(disc.x()).isBetween(disc.radius(), MapDrawing.WIDTH - disc.radius());
        assertThat(disc.y()).isBetween(disc.radius(), MapDrawing.HEIGHT - disc.radius());
      }
      List<Disc> named = discs.stream().filter(disc -> !disc.name().text().isEmpty()).toList();
      assertThat(named).isNotEmpty();
      for (Disc one : named) {
        for (Disc other : named) {
          assertThat(one.equals(other) || apart(one, other))
              .as("%s and %s", one.name(), other.name())
              .isTrue();
        }
      }
    }
  }

  @Test
  void letsNoDiscHideAnotherEvenWhereAllProblemsAreInOnePlace() {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      spots.add(new Spot(i, "Problème " + i, 80 - i, 0.5, 0.5));
    }
    List<Disc> discs =
        MapDrawing.of(List.of(new Dot(0, 0, true), new Dot(1, 1, true)), spots).discs();
    for (Disc one : discs) {
      assertThat(discs)
          .filteredOn(other ->
              Math.hypot(one.x() - other.x(), one.y() - other.y())
                  < Math.max(52, one.radius() + other.radius()))
          .containsExactly(one);
    }
  }

  @Test
  void drawsOneProblemAloneAndNothingAtAll() {
    MapDrawing one = MapDrawing.of(List.of(), List.of(new Spot(1, "Seul", 3, 0.5, 0.5)));
    assertThat(one.discs().getFirst().name().text()).isEqualTo("Seul");
    assertThat(MapDrawing.of(List.of(), List.of()).discs()).isEmpty();
  }

  @Test
  void separatesDotsInAProblemFromThoseInNone() {
    MapDrawing drawing =
        MapDrawing.of(
            List.of(new Dot(0, 0, true), new Dot(1, 1, false), new Dot(1, 0, true)), List.of());
    assertThat(drawing.grouped().chars().filter(c -> c == 'M').count()).isEqualTo(2);
    assertThat(drawing.alone().chars().filter(c -> c == 'M').count()).isEqualTo(1);
  }

  private static boolean apart(Disc one, Disc other) {
    double sideways = Math.abs(one.name().x() - other.name().x());
    double width = 8 * Math.min(one.name().text().length(), other.name().text().length());
    return Math.abs(one.name().y() - other.name().y()) >= 20 || sideways >= width;
  }

  private static MapDrawing draw(int seed) {
    Random random = new Random(seed);
    List<Dot> dots = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      dots.add(new Dot(random.nextDouble(), random.nextDouble(), random.nextBoolean()));
    }
    for (int i = 0; i < 40; i++) {
      spots.add(
          new Spot(
              i,
              "Un problème au nom assez long numéro " + i,
              200 / (i + 1) + 3,
              random.nextDouble(),
              random.nextDouble()));
    }
    return MapDrawing.of(dots, spots);
  }
}
