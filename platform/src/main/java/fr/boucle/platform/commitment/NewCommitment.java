package fr.boucle.platform.commitment;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise to record.
 *
 * @param kind message key of its sentence, {@code room.commitment.name}; its only argument is
 *     {@code about}
 * @param subject what is owed
 * @param scope the round it belongs to, so that a round can list its promises
 * @param about few public words that name what is owed, for example a problem's title
 * @param debtor who owes it
 * @param fallback who is told when it is late, null when nobody is named
 * @param dueOn last day on which it is kept in time
 */
public record NewCommitment(
    String kind,
    Subject subject,
    Subject scope,
    String about,
    AccountId debtor,
    @Nullable AccountId fallback,
    LocalDate dueOn) {}
