package fr.boucle.platform.consultation.web;

import fr.boucle.platform.consultation.Charter;
import fr.boucle.platform.consultation.Gauge;
import fr.boucle.platform.ui.Card;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public page of a round.
 *
 * @param roundId number of the round
 * @param slug public address of its consultation
 * @param title title of the consultation
 * @param summary two or three sentences
 * @param territory name of the territory
 * @param communes names of its communes
 * @param number of the round
 * @param draft true when only organisers see this page
 * @param closed true when the round is closed
 * @param collects true while people can contribute
 * @param step rank of the step under way, in [1..5]
 * @param charter what is promised
 * @param respondent who answers, with the service, empty while nobody is named
 * @param calls what visitors can do now
 * @param phases the five steps with their dates and cards
 * @param gauge what was promised beside what was kept, null before the first contribution
 * @param changes what changed after the opening, newest first
 * @param rounds numbers of the public rounds of the consultation
 */
public record RoundPage(
    long roundId,
    String slug,
    String title,
    String summary,
    String territory,
    List<String> communes,
    int number,
    boolean draft,
    boolean closed,
    boolean collects,
    int step,
    Charter charter,
    String respondent,
    List<Card> calls,
    List<PhaseLine> phases,
    @Nullable Gauge gauge,
    List<ChangeLine> changes,
    List<Integer> rounds) {
  public RoundPage {
    communes = List.copyOf(communes);
    calls = List.copyOf(calls);
    phases = List.copyOf(phases);
    changes = List.copyOf(changes);
    rounds = List.copyOf(rounds);
  }

  /**
   * A step with its dates.
   *
   * @param rank in [1..5]
   * @param from first day, null while not dated
   * @param to last day, null while not dated
   * @param cards what the other rooms show about it
   */
  public record PhaseLine(
      int rank, @Nullable LocalDate from, @Nullable LocalDate to, List<Card> cards) {
    public PhaseLine {
      cards = List.copyOf(cards);
    }
  }

  /**
   * Something that changed after the opening.
   *
   * @param at when
   * @param sentence what changed
   * @param before what was announced, empty when the sentence says it
   * @param after what is announced now, empty when the sentence says it
   * @param reason why
   */
  public record ChangeLine(
      Instant at, String sentence, String before, String after, String reason) {}
}
