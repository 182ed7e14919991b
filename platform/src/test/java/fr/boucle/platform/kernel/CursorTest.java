package fr.boucle.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  private static final int SIZE = 7;

  private record Row(long key, long id) {}

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a1_2", "x1_2_3", "a1_-2_3", "a' or 1=1_2_3", "a1_2_3_4"})
  void readsNonsenseAsTheBeginning(String written) {
    assertThat(Cursor.parse(written)).isEqualTo(Cursor.START);
    assertThat(Cursor.START.toString()).isEmpty();
  }

  @Test
  void isReadAsItWasWritten() {
    Cursor cursor = new Cursor(-25, 113, Cursor.Direction.BACKWARDS, 40);
    assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
  }

  @Test
  void walksAnyListToItsEndAndBackWithoutMissingARow() {
    Random random = new Random(5);
    for (int length : new int[] {0, 1, SIZE - 1, SIZE, SIZE + 1, 40, 211}) {
      List<Row> rows =
          new ArrayList<>(
              IntStream.range(0, length).mapToObj(id -> new Row(random.nextInt(9), id)).toList());
      rows.sort(Comparator.comparingLong(Row::key).thenComparingLong(Row::id));
      List<Row> met = new ArrayList<>();
      Stretch<Row> page = read(rows, Cursor.START);
      assertThat(page.previous()).isEmpty();
      met.addAll(page.items());
      while (!page.next().isEmpty()) {
        page = read(rows, Cursor.parse(page.next()));
        assertThat(page.before()).isEqualTo(met.size());
        met.addAll(page.items());
      }
      assertThat(met).isEqualTo(rows);
      List<Row> back = new ArrayList<>(page.items());
      while (!page.previous().isEmpty()) {
        page = read(rows, Cursor.parse(page.previous()));
        assertThat(page.before()).isEqualTo(length - back.size() - page.items().size());
        back.addAll(0, page.items());
      }
      assertThat(back).isEqualTo(rows);
    }
  }

  /** Reads as a store does: from the cursor, in its direction, one row more than shown. */
  private static Stretch<Row> read(List<Row> rows, Cursor cursor) {
    Comparator<Row> order = Comparator.comparingLong(Row::key).thenComparingLong(Row::id);
    Row from = new Row(cursor.key(), cursor.id());
    List<Row> read =
        (cursor.isBackwards() ? rows.reversed() : rows)
            .stream()
                .filter(row ->
                    cursor.isBackwards()
                        ? order.compare(row, from) < 0
                        : order.compare(row, from) > 0)
                .limit(SIZE + 1)
                .toList();
    return Stretch.of(read, cursor, SIZE, Row::key, Row::id);
  }
}
