package fr.boucle.platform.solution;

import fr.boucle.platform.identity.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The examination of a proposal by a named expert, before a date (« fiche de faisabilité », R48).
 *
 * @param proposal the proposal
 * @param expert who examines
 * @param expertName name of the expert
 * @param service service of the expert, empty when none
 * @param askedOn day it was asked
 * @param dueOn last day on which it is given in time
 * @param sheet what was found, null while it is awaited
 */
public record Feasibility(
    ProposalId proposal,
    AccountId expert,
    String expertName,
    String service,
    LocalDate askedOn,
    LocalDate dueOn,
    @Nullable Sheet sheet) {

  /** True when it is awaited and its date is before the given day. */
  public boolean isLateOn(LocalDate day) {
    return sheet == null && dueOn.isBefore(day);
  }

  /**
   * What the expert found; a part may be empty when there is nothing to say of it.
   *
   * @param legal law and rules
   * @param technical tools and works
   * @param people people it takes
   * @param cost money it takes
   * @param delay time it takes
   * @param verdict conclusion
   * @param conclusion the verdict in plain words, with its conditions
   * @param givenOn day it was given
   */
  public record Sheet(
      String legal,
      String technical,
      String people,
      String cost,
      String delay,
      Verdict verdict,
      String conclusion,
      LocalDate givenOn) {}
}
