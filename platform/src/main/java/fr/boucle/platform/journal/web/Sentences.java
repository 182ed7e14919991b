package fr.boucle.platform.journal.web;

import fr.boucle.platform.journal.Act;
import fr.boucle.platform.ui.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Writes recorded acts as sentences in the reader's language. */
@Component
class Sentences {
  private final Words words;

  Sentences(Words words) {
    this.words = words;
  }

  /** Writes an act; one whose sentence is gone with its room is still told, by its name. */
  String of(Act act) {
    List<Object> values = act.details().stream().map(Sentences::readable).toList();
    try {
      return words.text(act.kind(), values);
    } catch (NoSuchMessageException gone) {
      return words.text("journal.page.unknownAct", act.kind(), String.join(" · ", act.details()));
    }
  }

  private static Object readable(String detail) {
    if (!detail.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return detail;
    }
    try {
      return LocalDate.parse(detail);
    } catch (DateTimeParseException noSuchDay) {
      return detail;
    }
  }
}
