package fr.boucle.platform.answer.internal;

import fr.boucle.platform.answer.Answer;
import fr.boucle.platform.commitment.Commitment;
import fr.boucle.platform.contribution.Contact;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.kernel.Sha256;
import fr.boucle.platform.notification.Message;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the letters of this room, in French: they are sent outside any request. */
@Component
class Letters {
  private static final Locale LANGUAGE = Locale.FRENCH;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", LANGUAGE);

  private final MessageSource messages;
  private final String address;

  /**
   * Knows the address people type to reach this platform.
   *
   * @param address without a slash at its end, empty when it is not set
   */
  Letters(MessageSource messages, @Value("${boucle.address:}") String address) {
    this.messages = messages;
    this.address = address;
  }

  /** One letter per answer and address, however many contributions the person wrote. */
  Message answer(Answer answer, Contact contact) {
    return new Message(
        contact.email(),
        text("answer.letter.subject"),
        text(
            "answer.letter.text",
            answer.text(),
            answer.authorName(),
            address + "/suivi/" + contact.code().value()),
        "answer-" + answer.id().value() + "-" + fingerprint(contact.email()));
  }

  /** A reminder of a promise, to its debtor or to the person named for the delay. */
  Message reminder(Commitment commitment, Account to, boolean late) {
    String key = late ? "answer.reminder.late" : "answer.reminder.soon";
    return new Message(
        to.email(),
        text(key + ".subject"),
        text(
            key + ".text",
            text(commitment.kind(), commitment.about()),
            DAY.format(commitment.dueOn()),
            commitment.debtorName(),
            address + "/repondre"),
        "reminder-%d-%s-%s-%d"
            .formatted(commitment.id().value(), commitment.dueOn(), late, to.id().value()));
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, LANGUAGE);
  }

  private static String fingerprint(String email) {
    return HexFormat.of().formatHex(Sha256.of(email.strip().toLowerCase(Locale.ROOT)), 0, 16);
  }
}
