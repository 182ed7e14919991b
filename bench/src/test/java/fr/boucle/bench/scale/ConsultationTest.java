package fr.boucle.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.boucle.bench.scale.Written.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On invented sentences: the real ones stay outside the project. */
class ConsultationTest {
  private static final int SIZE = 4_000;

  @TempDir private Path folder = Path.of("");

  @Test
  void writesTheSameBytesForTheSameSeedAndOthersForAnother() throws IOException {
    for (String name : List.of("a", "b")) {
      WriteConsultation.write(new Consultation(source(), 500, 3), folder.resolve(name));
    }
    WriteConsultation.write(new Consultation(source(), 500, 4), folder.resolve("c"));
    for (String file : List.of("texts.csv", "gold.csv")) {
      assertThat(folder.resolve("b").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("a").resolve(file));
      assertThat(
              Files.mismatch(folder.resolve("a").resolve(file), folder.resolve("c").resolve(file)))
          .isNotNegative();
    }
  }

  @Test
  void givesProblemsOfFallingSizesAndOneToFivePerContribution() {
    Map<String, Integer> sizes = new HashMap<>();
    for (Written written : consultation()) {
      Set<String> own =
          written.sentences().stream()
              .map(Said::problem)
              .filter(p -> p.startsWith("1/"))
              .collect(Collectors.toSet());
      assertThat(own).hasSizeLessThanOrEqualTo(5);
      own.forEach(p -> sizes.merge(p, 1, Integer::sum));
    }
    List<Integer> falling = sizes.values().stream().sorted(Comparator.reverseOrder()).toList();
    assertThat(falling).hasSize(4);
    assertThat(falling.getFirst()).isGreaterThan(2 * falling.getLast());
  }

  @Test
  void leavesVoicesAloneEmptyAnswersAndOtherLanguages() {
    List<Written> all = consultation();
    double foreign = share(all, "foreign/");
    assertThat(foreign).isCloseTo(0.05, within(0.02));
    long nothing =
        all.stream().filter(w -> source.nothings().contains(w.document().text())).count();
    assertThat((double) nothing / SIZE).isCloseTo(0.03, within(0.02));
    long alone =
        all.stream()
            .flatMap(w -> w.sentences().stream())
            .filter(s -> s.problem().isEmpty())
            .count();
    assertThat(alone).isPositive();
  }

  @Test
  void copiesCampaignsAndBringsNewProblemsAfterTheMiddle() {
    Map<String, Integer> copies = new HashMap<>();
    consultation().forEach(w -> copies.merge(w.document().text(), 1, Integer::sum));
    assertThat(copies.values().stream().mapToInt(Integer::intValue).max().orElse(0))
        .isGreaterThan(10);
    Source wide = wide();
    Set<String> early = new HashSet<>();
    Set<String> late = new HashSet<>();
    int[] seen = {0};
    new Consultation(wide, SIZE, 5)
        .forEach(w -> {
          boolean first = seen[0]++ < SIZE / 2;
          w.sentences().forEach(s -> (first ? early : late).add(s.problem()));
        });
    late.removeAll(early);
    assertThat(late).contains("1/p7", "1/p17");
  }

  @Test
  void datesContributionsInTheOrderTheyArrive() {
    List<Written> all = consultation();
    assertThat(all).extracting(w -> Objects.requireNonNull(w.document().date())).isSorted();
    assertThat(all).extracting(w -> w.document().id()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void fitsTheSlopeOfACost() {
    assertThat(ScaleTable.slope(Map.of(10, 3.0, 100, 30.0, 1_000, 300.0)))
        .isCloseTo(1, within(1e-9));
    assertThat(ScaleTable.slope(Map.of(10, 1.0, 100, 100.0))).isCloseTo(2, within(1e-9));
  }

  private final Source source = source();

  private static double share(List<Written> all, String start) {
    return (double)
            all.stream()
                .filter(w -> w.sentences().stream().anyMatch(s -> s.problem().startsWith(start)))
                .count()
        / all.size();
  }

  private List<Written> consultation() {
    List<Written> all = new ArrayList<>();
    new Consultation(source, SIZE, 7).forEach(all::add);
    return all;
  }

  /** Twenty problems: the eighth and the eighteenth are born after the middle. */
  private Source wide() {
    List<Source.Pool> pools = new ArrayList<>();
    for (int p = 0; p < 20; p++) {
      pools.add(new Source.Pool("1/p" + p, source.pools().get(p % 4).sentences()));
    }
    return new Source(
        pools,
        source.strays(),
        source.pleasantries(),
        source.nothings(),
        source.foreign(),
        source.lengths());
  }

  private static Source source() {
    try {
      return Source.read(Path.of("src/test/resources/fr/boucle/bench/scale"));
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }
}
