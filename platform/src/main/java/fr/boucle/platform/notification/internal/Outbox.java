package fr.boucle.platform.notification.internal;

import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.notification.Message;
import fr.boucle.platform.notification.Notifications;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters to deliver (« boîte d'envoi »), as other rooms and the administrator see them. */
@Service
public class Outbox implements Notifications {
  private final LetterStore letters;
  private final Postman postman;
  private final Clock clock;

  Outbox(LetterStore letters, Postman postman, Clock clock) {
    this.letters = letters;
    this.postman = postman;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRED)
  public int enqueue(Collection<Message> messages) {
    return messages.isEmpty() ? 0 : letters.insert(messages, clock.instant());
  }

  @Override
  public boolean canSend() {
    return postman.canSend();
  }

  /** Lists the letters that are not sent yet, oldest first. */
  @Transactional(readOnly = true)
  public Stretch<OpenLetter> listOpen(Cursor cursor, int size) {
    return letters.listOpen(cursor, size);
  }

  /** Number of letters in each state. */
  @Transactional(readOnly = true)
  public Map<LetterState, Long> counts() {
    return letters.counts();
  }

  /** Puts a stuck letter back into the queue; false when it is not stuck any more. */
  @Transactional
  public boolean retry(long letter) {
    return letters.retry(letter, clock.instant());
  }

  /** Erases a stuck letter for good; false when it is not stuck any more. */
  @Transactional
  public boolean drop(long letter) {
    return letters.drop(letter);
  }
}
