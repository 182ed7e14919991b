package fr.boucle.platform.contribution.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.contribution.internal.reading.Column;
import fr.boucle.platform.contribution.internal.reading.Columns;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowCheckTest {
  private final List<Remark> remarks = new ArrayList<>();

  @Test
  void receivesTheTextOfARichTextExportWithoutItsTags() {
    assertThat(text("<p>Aucun cr&eacute;neau <strong>avant</strong> juin.</p><p>Merci</p>"))
        .isEqualTo("Aucun créneau avant juin.\nMerci");
    assertThat(text("3 < 5 et A & B")).isEqualTo("3 < 5 et A & B");
    assertThat(remarks).isEmpty();
  }

  @Test
  void refusesATextThatHoldsOnlyTags() {
    assertThat(check("<p>&nbsp;</p><br/>")).isEmpty();
    assertThat(remarks).extracting(Remark::reason).containsExactly(Remark.Reason.EMPTY);
  }

  private String text(String cell) {
    return check(cell).orElseThrow().text();
  }

  private Optional<NewRow> check(String cell) {
    return new RowCheck(
            new Columns(Map.of(Column.TEXT, 0)),
            new PersonKeys.Keys(new byte[16]),
            place -> "",
            Clock.systemUTC())
        .check(2, List.of(cell), remarks::add);
  }
}
