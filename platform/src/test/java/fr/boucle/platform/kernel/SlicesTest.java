package fr.boucle.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlicesTest {
  private int fetched;
  private int handedOver;
  private int mostHeld;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 499, 500, 501, 1000, 100_000})
  void handsOverEveryRowInOrderAndHoldsFiveHundredAtMost(int rows) {
    var read = new ArrayList<Integer>();

    Slices.forEach(
        (Integer last, Integer size) -> fetch(last == null ? 0 : last + 1, size, rows),
        (Integer row) -> {
          handedOver++;
          if (rows <= 1000) {
            read.add(row);
          }
        });

    assertThat(handedOver).isEqualTo(rows);
    assertThat(mostHeld).isLessThanOrEqualTo(500);
    assertThat(read).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void asksForTheNextSliceOnlyOnceTheLastIsHandedOver() {
    Slices.forEach(
        (Integer last, Integer size) -> {
          assertThat(handedOver).isEqualTo(fetched);
          return fetch(last == null ? 0 : last + 1, size, 1200);
        },
        (Integer row) -> handedOver++);

    assertThat(handedOver).isEqualTo(1200);
  }

  private List<Integer> fetch(int from, int size, int rows) {
    List<Integer> slice = IntStream.range(from, Math.min(from + size, rows)).boxed().toList();
    fetched += slice.size();
    mostHeld = Math.max(mostHeld, fetched - handedOver);
    return slice;
  }
}
