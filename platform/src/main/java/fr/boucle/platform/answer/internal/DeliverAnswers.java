package fr.boucle.platform.answer.internal;

import fr.boucle.platform.answer.Answer;
import fr.boucle.platform.answer.AnswerId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.notification.Message;
import fr.boucle.platform.notification.Notifications;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings an answer to every contribution concerned: to its journey page, and by e-mail where an
 * address was left. Each slice owns its transaction; after a crash it begins where it was.
 */
@Service
class DeliverAnswers {
  private static final int SLICE = 500;

  private final AnswerStore answers;
  private final Contributions contributions;
  private final Notifications notifications;
  private final Letters letters;
  private final KeepRoundPromise promise;
  private final TransactionOperations transactions;
  private final Clock clock;

  DeliverAnswers(
      AnswerStore answers,
      Contributions contributions,
      Notifications notifications,
      Letters letters,
      KeepRoundPromise promise,
      TransactionOperations transactions,
      Clock clock) {
    this.answers = answers;
    this.contributions = contributions;
    this.notifications = notifications;
    this.letters = letters;
    this.promise = promise;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Delivers an answer to the end. */
  void deliver(AnswerId id) {
    Answer answer = answers.find(id).orElseThrow();
    while (!answer.delivered()) {
      Answer current = answer;
      transactions.executeWithoutResult(status -> deliverSome(current));
      answer = answers.find(id).orElseThrow();
    }
    promise.settle(answer.round());
  }

  private void deliverSome(Answer answer) {
    List<ContributionId> reached = answers.deliverSome(answer, SLICE, LocalDate.now(clock));
    if (reached.isEmpty()) {
      return;
    }
    List<Message> messages =
        contributions.listContacts(reached).stream()
            .map(contact -> letters.answer(answer, contact))
            .toList();
    if (!messages.isEmpty()) {
      answers.countMailed(answer.id(), notifications.enqueue(messages));
    }
  }
}
