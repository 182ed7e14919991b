package fr.boucle.platform.contribution.internal;

import fr.boucle.analysis.text.Markup;
import fr.boucle.platform.contribution.internal.Remark.Reason;
import fr.boucle.platform.contribution.internal.reading.Column;
import fr.boucle.platform.contribution.internal.reading.Columns;
import fr.boucle.platform.contribution.internal.reading.SourceDates;
import fr.boucle.platform.kernel.ReadableCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Turns rows of a file into contributions, saying what it refuses and what it leaves out. */
final class RowCheck {
  private static final int LONGEST_REF = 200;

  private final Columns columns;
  private final PersonKeys.Keys persons;
  private final UnaryOperator<String> communes;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * Prepares to check rows.
   *
   * @param communes gives the official code of a place, empty when it is not of the territory
   */
  RowCheck(Columns columns, PersonKeys.Keys persons, UnaryOperator<String> communes, Clock clock) {
    this.columns = columns;
    this.persons = persons;
    this.communes = communes;
    this.clock = clock;
  }

  /** Gives the contribution of a row, empty when it is refused; remarks go to the consumer. */
  Optional<NewRow> check(long line, List<String> cells, Consumer<Remark> remarks) {
    String text = Wording.clean(Markup.plain(columns.value(Column.TEXT, cells)));
    if (text.isEmpty()) {
      remarks.accept(new Remark(line, Reason.EMPTY, ""));
      return Optional.empty();
    }
    int length = text.codePointCount(0, text.length());
    if (length > Wording.LONGEST) {
      remarks.accept(new Remark(line, Reason.TOO_LONG, String.valueOf(length)));
      return Optional.empty();
    }
    String email = email(line, cells, remarks);
    String ref = value(Column.ID, cells);
    return Optional.of(
        new NewRow(
            line,
            text,
            commune(line, cells, remarks),
            person(cells, email),
            day(line, cells, remarks),
            ref.length() > LONGEST_REF ? "" : ref,
            email,
            ReadableCode.draw(random)));
  }

  private String commune(long line, List<String> cells, Consumer<Remark> remarks) {
    String place = value(Column.PLACE, cells);
    String code = place.isEmpty() ? "" : communes.apply(place);
    if (!place.isEmpty() && code.isEmpty()) {
      remarks.accept(new Remark(line, Reason.PLACE, place));
    }
    return code;
  }

  private String day(long line, List<String> cells, Consumer<Remark> remarks) {
    String written = value(Column.DATE, cells);
    Optional<LocalDate> day = SourceDates.read(written, clock.getZone());
    if (!written.isEmpty() && day.isEmpty()) {
      remarks.accept(new Remark(line, Reason.DATE, written));
    }
    if (day.filter(LocalDate.now(clock)::isBefore).isPresent()) {
      remarks.accept(new Remark(line, Reason.FUTURE, written));
      return "";
    }
    return day.map(LocalDate::toString).orElse("");
  }

  /** A refused address is not repeated in the report: it may still be somebody's. */
  private String email(long line, List<String> cells, Consumer<Remark> remarks) {
    String email = value(Column.EMAIL, cells);
    if (email.isEmpty() || Wording.isAddress(email)) {
      return email;
    }
    remarks.accept(new Remark(line, Reason.EMAIL, ""));
    return "";
  }

  private String person(List<String> cells, String email) {
    String name = value(Column.PERSON, cells);
    String knownBy = name.isEmpty() ? email : name;
    return knownBy.isEmpty() ? "" : persons.of(knownBy);
  }

  private String value(Column column, List<String> cells) {
    return Wording.clean(columns.value(column, cells));
  }
}
