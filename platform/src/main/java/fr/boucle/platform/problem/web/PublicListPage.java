package fr.boucle.platform.problem.web;

import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.problem.internal.ReviewStore.Publication;
import fr.boucle.platform.problem.internal.VoiceStore.Share;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public list of problems of a round.
 *
 * @param place where
 * @param publication its figures, null while nothing is published
 * @param filter commune and channel shown
 * @param list problems: by decided rank, then by number of people; by size in the part shown
 * @param quotes strongest sentences by problem
 * @param where communes by problem
 */
public record PublicListPage(
    RoundPlace place,
    @Nullable Publication publication,
    ReviewFilter filter,
    Stretch<Finding> list,
    Map<Long, List<String>> quotes,
    Map<Long, List<Share>> where)
    implements InLoop {

  /** Strongest sentences of a problem. */
  public List<String> quotes(Finding problem) {
    return quotes.getOrDefault(problem.id().value(), List.of());
  }

  /** Where a problem is met. */
  public List<Share> communes(Finding problem) {
    return where.getOrDefault(problem.id().value(), List.of());
  }

  @Override
  public LoopPlace loop() {
    return place.loop();
  }
}
