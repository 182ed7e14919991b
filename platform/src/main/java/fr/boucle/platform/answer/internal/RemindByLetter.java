package fr.boucle.platform.answer.internal;

import fr.boucle.platform.commitment.Commitment;
import fr.boucle.platform.commitment.CommitmentReminded;
import fr.boucle.platform.commitment.Commitments;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.notification.Message;
import fr.boucle.platform.notification.Notifications;
import java.util.ArrayList;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes to those who owe, and, when it is late, to the person named for the delay. */
@Component
class RemindByLetter {
  private final Commitments commitments;
  private final Accounts accounts;
  private final Notifications notifications;
  private final Letters letters;

  RemindByLetter(
      Commitments commitments, Accounts accounts, Notifications notifications, Letters letters) {
    this.commitments = commitments;
    this.accounts = accounts;
    this.notifications = notifications;
    this.letters = letters;
  }

  @ApplicationModuleListener
  void on(CommitmentReminded event) {
    Commitment commitment = commitments.get(event.id());
    List<Message> messages = new ArrayList<>();
    messages.add(letters.reminder(commitment, accounts.get(commitment.debtor()), event.late()));
    AccountId fallback = commitment.fallback();
    if (event.late() && fallback != null && !fallback.equals(commitment.debtor())) {
      messages.add(letters.reminder(commitment, accounts.get(fallback), true));
    }
    notifications.enqueue(messages);
  }
}
