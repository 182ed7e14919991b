package fr.boucle.platform.contribution.web;

import fr.boucle.platform.contribution.internal.Search;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.territory.Commune;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people said in a round.
 *
 * @param loop the round
 * @param visible how many are shown in all
 * @param refused how many are refused in all
 * @param places how many for each commune, in order of name
 * @param search what is looked for
 * @param href address of this list with its search
 * @param page some of it, newest first
 * @param found how many it holds, at most 1,000 for a search by words
 * @param capped true when more than the total were found
 * @param moderates true when the reader may refuse
 * @param contributeHref where one contributes, null once the round no longer collects
 */
public record ContributionsPage(
    LoopPlace loop,
    long visible,
    long refused,
    List<Place> places,
    Search search,
    String href,
    Stretch<ContributionLine> page,
    long found,
    boolean capped,
    boolean moderates,
    @Nullable String contributeHref)
    implements InLoop {

  /**
   * A commune and its count.
   *
   * @param commune the commune
   * @param count contributions shown
   */
  public record Place(Commune commune, long count) {}
}
