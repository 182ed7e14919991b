package fr.boucle.platform.problem.web;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.problem.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst asks of a problem. One form carries every act; the button says which.
 *
 * @param etat filter of the list, to come back to it
 * @param commune filter of the list
 * @param canal filter of the list
 * @param suite place in the list
 * @param label a name, for renaming and splitting
 * @param cible number of another problem, for merging and moving; what follows it is ignored
 * @param contribution contributions ticked
 * @param verdict what the analyst says of the problem, or of the contributions ticked
 * @param note why
 * @param lecteur number of the second reader, empty for any other analyst
 */
public record ReviewForm(
    @Nullable String etat,
    @Nullable String commune,
    @Nullable String canal,
    @Nullable String suite,
    @Nullable String label,
    @Nullable String cible,
    @Nullable List<Long> contribution,
    @Nullable String verdict,
    @Nullable String note,
    @Nullable String lecteur) {

  ReviewFilter filter() {
    return ReviewFilter.of(text(etat), text(commune), text(canal), text(suite));
  }

  String name() {
    return text(label);
  }

  String why() {
    return text(note);
  }

  List<Long> chosen() {
    return contribution == null ? List.of() : contribution.stream().distinct().toList();
  }

  /** Number of the other problem, -1 when it cannot be read. */
  long target() {
    return number(cible);
  }

  Optional<Verdict> said() {
    return verdict(text(verdict));
  }

  @Nullable AccountId secondReader() {
    long id = number(lecteur);
    return id < 0 ? null : new AccountId(id);
  }

  static Optional<Verdict> verdict(String typed) {
    return Arrays.stream(Verdict.values()).filter(one -> one.name().equals(typed)).findFirst();
  }

  static long number(@Nullable String typed) {
    String digits = text(typed).strip().replaceFirst("^(\\d{0,18}).*", "$1");
    return digits.isEmpty() ? -1 : Long.parseLong(digits);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
