package fr.boucle.platform.notification.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers the letters that are due. Each letter is marked as being sent, in a transaction of its
 * own, before the mail server hears of it: after a crash in between nobody knows whether it left,
 * so it is never sent again by itself but shown to the administrator.
 */
@Service
class DeliverLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeliverLetters.class);
  private static final int BATCH = 10;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

  private final LetterStore letters;
  private final Postman postman;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DeliverLetters(
      LetterStore letters, Postman postman, TransactionTemplate transaction, Clock clock) {
    this.letters = letters;
    this.postman = postman;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Delivers until nothing is due. */
  void deliver() {
    Instant forgotten = clock.instant().minus(FORGOTTEN_AFTER);
    transaction.executeWithoutResult(
        status -> letters.markForgottenAsStuck(forgotten, "interrupted"));
    boolean more = postman.canSend();
    while (more) {
      more = deliverBatch();
    }
  }

  /** True when more may be due and the mail server answers. */
  private boolean deliverBatch() {
    List<Letter> batch = transaction.execute(status -> letters.claim(BATCH, clock.instant()));
    long taken = batch.stream().filter(this::deliver).count();
    return batch.size() == BATCH && taken > 0;
  }

  private boolean deliver(Letter letter) {
    Outcome outcome = hand(letter);
    transaction.executeWithoutResult(status -> {
      switch (outcome) {
        case Outcome.Taken() -> letters.markSent(letter.id(), clock.instant());
        case Outcome.Later(String failure, Instant next) ->
            letters.markWaiting(letter.id(), failure, next);
        case Outcome.GivenUp(String failure) -> letters.markStuck(letter.id(), failure);
      }
    });
    return outcome instanceof Outcome.Taken;
  }

  private Outcome hand(Letter letter) {
    try {
      postman.send(letter);
      return new Outcome.Taken();
    } catch (MailException | MessagingException refused) {
      LOG.info(
          "letter not taken id={} attempt={} cause={}",
          letter.id(),
          letter.attempts(),
          refused.getClass().getSimpleName());
      if (isAddressRefused(refused)) {
        return new Outcome.GivenUp("address");
      }
      return RetryPolicy.waitAfter(letter.attempts())
          .<Outcome>map(wait -> new Outcome.Later("server", clock.instant().plus(wait)))
          .orElseGet(() -> new Outcome.GivenUp("server"));
    }
  }

  private static boolean isAddressRefused(Exception refused) {
    if (refused instanceof AddressException) {
      return true;
    }
    return refused instanceof MailSendException several
        && List.of(several.getMessageExceptions()).stream()
            .anyMatch(one ->
                one instanceof SendFailedException failed
                    && failed.getInvalidAddresses() != null
                    && failed.getInvalidAddresses().length > 0);
  }

  /** What came of handing over a letter. */
  private sealed interface Outcome {
    record Taken() implements Outcome {}

    record Later(String failure, Instant next) implements Outcome {}

    record GivenUp(String failure) implements Outcome {}
  }
}
