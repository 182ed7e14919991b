package fr.boucle.platform.problem.web;

import fr.boucle.platform.problem.Agreement;
import fr.boucle.platform.problem.internal.DoubleReadingStore.Waiting;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;
import java.util.Map;

/**
 * Second readings.
 *
 * @param desk what every page of the desk shows
 * @param waiting what waits for this analyst; nothing of the first verdict is in it
 * @param quotes strongest sentences by problem
 * @param texts texts by contribution
 * @param given number of readings that this analyst gave to others and that wait
 * @param toDecide those whose verdicts differ
 * @param over those that are over
 * @param agreement how far readers agree
 * @param errors why the last act was refused
 */
public record ReadingsPage(
    Desk desk,
    List<Waiting> waiting,
    Map<Long, List<String>> quotes,
    Map<Long, String> texts,
    int given,
    List<ReadingLine> toDecide,
    List<ReadingLine> over,
    Agreement agreement,
    FormErrors errors)
    implements InLoop {

  /** Strongest sentences of a problem. */
  public List<String> quotes(Waiting waiting) {
    return quotes.getOrDefault(waiting.problem(), List.of());
  }

  /** Text whose place is read, empty for a whole problem. */
  public String text(Waiting waiting) {
    Long about = waiting.contribution();
    return about == null ? "" : texts.getOrDefault(about, "");
  }

  @Override
  public LoopPlace loop() {
    return desk.place().loop();
  }
}
