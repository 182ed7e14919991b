package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.notification.Message;
import fr.boucle.platform.notification.Notifications;
import fr.boucle.platform.ui.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes to people who left an address that their contribution was received, with its code (R23).
 * The letter repeats nothing that was typed, so that it cannot carry a message to somebody else.
 */
@Component
class Acknowledgement {
  private final Consultations consultations;
  private final Notifications notifications;
  private final Words words;

  Acknowledgement(Consultations consultations, Notifications notifications, Words words) {
    this.consultations = consultations;
    this.notifications = notifications;
    this.words = words;
  }

  void write(RoundId round, ContributionId id, ReadableCode code, String email) {
    Consultation consultation = consultations.get(consultations.getRound(round).consultation());
    notifications.enqueue(
        List.of(
            new Message(
                email,
                words.text("contribution.letter.received.subject", consultation.title()),
                words.text("contribution.letter.received.text", consultation.title(), code.value()),
                "contribution-received-" + id.value())));
  }
}
