package fr.boucle.platform.commitment;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who owes what by when (« engagement »).
 *
 * @param id identifier
 * @param kind message key of its sentence
 * @param subject what is owed
 * @param scope the round it belongs to
 * @param about few public words that name what is owed
 * @param debtor who owes it
 * @param debtorName name of the debtor
 * @param fallback who is told when it is late, null when nobody is named
 * @param dueOn last day on which it is kept in time
 * @param state where it stands
 * @param settledOn day it was kept or released, null while open
 * @param reason why it was released, empty otherwise
 */
public record Commitment(
    CommitmentId id,
    String kind,
    Subject subject,
    Subject scope,
    String about,
    AccountId debtor,
    String debtorName,
    @Nullable AccountId fallback,
    LocalDate dueOn,
    CommitmentState state,
    @Nullable LocalDate settledOn,
    String reason) {

  /** True when it is open and its due date is before the given day. */
  public boolean isLateOn(LocalDate day) {
    return state == CommitmentState.OPEN && dueOn.isBefore(day);
  }
}
