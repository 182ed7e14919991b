package fr.boucle.platform.problem.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst asks of a problem. One form carries every act; the button says which.
 *
 * @param etat filter of the list, to come back to it
 * @param commune filter of the list
 * @param page page of the list
 * @param label a name, for renaming and splitting
 * @param cible number of another problem, for merging and moving; what follows it is ignored
 * @param contribution contributions ticked
 */
public record ReviewForm(
    @Nullable String etat,
    @Nullable String commune,
    @Nullable Integer page,
    @Nullable String label,
    @Nullable String cible,
    @Nullable List<Long> contribution) {

  ReviewFilter filter() {
    return new ReviewFilter(
        etat == null ? "" : etat, commune == null ? "" : commune, page == null ? 0 : page);
  }

  String name() {
    return label == null ? "" : label;
  }

  List<Long> chosen() {
    return contribution == null ? List.of() : contribution.stream().distinct().toList();
  }

  /** Number of the other problem, -1 when it cannot be read. */
  long target() {
    String digits = cible == null ? "" : cible.strip().replaceFirst("^(\\d{0,18}).*", "$1");
    return digits.isEmpty() ? -1 : Long.parseLong(digits);
  }
}
