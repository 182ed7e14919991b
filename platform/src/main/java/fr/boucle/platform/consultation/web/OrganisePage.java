package fr.boucle.platform.consultation.web;

import fr.boucle.platform.kernel.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What awaits the person signed in, then the rounds.
 *
 * @param name of the person
 * @param first at most three acts, the most urgent first
 * @param later the other acts
 * @param total how many consultations there are
 * @param rounds the rounds of every consultation
 * @param organiser true when the person may create a consultation
 */
public record OrganisePage(
    String name,
    List<TaskLine> first,
    List<TaskLine> later,
    long total,
    Stretch<RoundLine> rounds,
    boolean organiser) {
  public OrganisePage {
    first = List.copyOf(first);
    later = List.copyOf(later);
  }

  /**
   * The latest round of a consultation.
   *
   * @param title of the consultation
   * @param number of the round
   * @param state name of the state, lower case
   * @param step rank of the step under way, in [1..5]
   * @param publicHref its public page, null while it is a draft
   * @param manageHref where an organiser runs it, null for the others
   */
  public record RoundLine(
      String title,
      int number,
      String state,
      int step,
      @Nullable String publicHref,
      @Nullable String manageHref) {}
}
