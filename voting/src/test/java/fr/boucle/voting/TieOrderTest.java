package fr.boucle.voting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.TieOrder.Contender;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TieOrderTest {
  private static Contender contender(String id, long cost, long votes) {
    return new Contender(id, BigDecimal.valueOf(cost), votes);
  }

  private static List<String> sorted(TieOrder order, Contender... contenders) {
    return Stream.of(contenders).sorted(order.order()).map(Contender::id).toList();
  }

  @Test
  void sortsIdsByCodePoints() {
    assertThat(
            sorted(
                TieOrder.byId(),
                contender("c1", 1, 1),
                contender("2", 1, 1),
                contender("\uD83D\uDE00", 1, 1),
                contender("\uFF21", 1, 1),
                contender("10", 1, 1)))
        .containsExactly("10", "2", "c1", "\uFF21", "\uD83D\uDE00");
  }

  @Test
  void prefersTheCheapestThenTheMostSupported() {
    assertThat(
            sorted(
                TieOrder.byCostThenVotes(),
                contender("a", 5, 9),
                contender("b", 4, 1),
                contender("d", 4, 2),
                contender("c", 4, 2)))
        .containsExactly("c", "d", "b", "a");
  }

  /** {@code printf %s seeda | sha256sum} begins with 7696, seedb with a60b, c 72a4, d dcbc. */
  @Test
  void drawsBySha256OfSeedAndId() {
    assertThat(
            sorted(
                TieOrder.drawnFrom("seed"),
                contender("a", 1, 1),
                contender("b", 1, 1),
                contender("c", 1, 1),
                contender("d", 1, 1)))
        .containsExactly("c", "a", "b", "d");
  }
}
