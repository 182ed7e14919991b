package fr.boucle.platform.consultation.web;

import fr.boucle.platform.kernel.Stretch;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The home of the instance.
 *
 * @param total how many consultations were opened to the public
 * @param cards the consultations opened to the public, the latest first
 * @param organiser true when the visitor may create one
 */
public record HomePage(long total, Stretch<HomeCard> cards, boolean organiser) {

  /**
   * A consultation in the list.
   *
   * @param title its title
   * @param href its public page
   * @param summary two or three sentences
   * @param territory name of its territory
   * @param number of its current round
   * @param step rank of the step under way, in [1..5]
   * @param closed true when the current round is closed
   * @param until last day announced for the step under way, null when closed
   * @param answerBy day by which every contribution has its answer, null when closed
   * @param contributeHref where one contributes, null when the round does not collect
   */
  public record HomeCard(
      String title,
      String href,
      String summary,
      String territory,
      int number,
      int step,
      boolean closed,
      @Nullable LocalDate until,
      @Nullable LocalDate answerBy,
      @Nullable String contributeHref) {}
}
