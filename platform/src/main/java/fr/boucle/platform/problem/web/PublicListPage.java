package fr.boucle.platform.problem.web;

import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.problem.internal.ReviewStore.InCommune;
import fr.boucle.platform.problem.internal.ReviewStore.Publication;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public list of problems of a round.
 *
 * @param place where
 * @param publication its figures, null while nothing is published
 * @param commune commune shown, empty for all
 * @param list problems: by decided rank, then by number of people
 * @param quotes strongest sentences by problem
 * @param where communes by problem
 */
public record PublicListPage(
    RoundPlace place,
    @Nullable Publication publication,
    String commune,
    Page<Finding> list,
    Map<Long, List<String>> quotes,
    Map<Long, List<InCommune>> where) {

  /** Strongest sentences of a problem. */
  public List<String> quotes(Finding problem) {
    return quotes.getOrDefault(problem.id().value(), List.of());
  }

  /** Where a problem is met. */
  public List<InCommune> communes(Finding problem) {
    return where.getOrDefault(problem.id().value(), List.of());
  }
}
