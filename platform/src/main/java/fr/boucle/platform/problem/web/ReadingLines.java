package fr.boucle.platform.problem.web;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.problem.internal.DoubleReadingStore.Decided;
import fr.boucle.platform.problem.internal.DoubleReadingStore.Read;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Signs double readings with names and puts the words beside them. */
@Component
class ReadingLines {
  private final Desks desks;
  private final Voices voices;

  ReadingLines(Desks desks, Voices voices) {
    this.desks = desks;
    this.voices = voices;
  }

  List<ReadingLine> of(List<Read> readings) {
    List<Long> about = readings.stream().map(Read::contribution).filter(Objects::nonNull).toList();
    Map<Long, String> texts = about.isEmpty() ? Map.of() : voices.texts(about);
    Map<AccountId, String> names = new HashMap<>();
    return readings.stream().map(read -> line(read, texts, names)).toList();
  }

  private ReadingLine line(Read read, Map<Long, String> texts, Map<AccountId, String> names) {
    Decided decided = read.decided();
    Long about = read.contribution();
    return new ReadingLine(
        read,
        names.computeIfAbsent(read.first().reader(), desks::name),
        names.computeIfAbsent(read.second().reader(), desks::name),
        decided == null ? "" : names.computeIfAbsent(decided.by(), desks::name),
        about == null ? "" : texts.getOrDefault(about, ""));
  }
}
