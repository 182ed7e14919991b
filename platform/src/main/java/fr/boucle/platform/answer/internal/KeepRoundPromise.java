package fr.boucle.platform.answer.internal;

import fr.boucle.platform.answer.internal.JourneyStore.Book;
import fr.boucle.platform.commitment.CommitmentState;
import fr.boucle.platform.commitment.Commitments;
import fr.boucle.platform.commitment.NewCommitment;
import fr.boucle.platform.consultation.CharterChange;
import fr.boucle.platform.consultation.CharterPart;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Subject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the invariant of the room: as long as one contribution of a round has no answer, the
 * promise to answer is open, with a name and a date. It is kept when all have one and nobody can
 * contribute any more, and made again if another contribution still comes in.
 */
@Service
class KeepRoundPromise {
  static final String KIND = "answer.commitment.round";

  private final JourneyStore journeys;
  private final Consultations consultations;
  private final Commitments commitments;
  private final MessageSource messages;

  KeepRoundPromise(
      JourneyStore journeys,
      Consultations consultations,
      Commitments commitments,
      MessageSource messages) {
    this.journeys = journeys;
    this.consultations = consultations;
    this.commitments = commitments;
    this.messages = messages;
  }

  /** Opens the book of a round and promises, if that was not done. */
  @Transactional
  public Book open(RoundId id) {
    return journeys
        .findBook(id)
        .orElseGet(() -> {
          Round round = consultations.getRound(id);
          journeys.openBook(id, dueOn(round));
          promise(round);
          return journeys.findBook(id).orElseThrow();
        });
  }

  /** Makes or keeps the promise of a round according to its book. */
  @Transactional
  public void settle(RoundId id) {
    Round round = consultations.getRound(id);
    Book book = open(id);
    followCharter(round, book);
    boolean kept = book.received() == book.answered() && isOver(round);
    if (kept) {
      commitments.keep(KIND, subjectOf(id));
    } else {
      promise(round);
    }
    journeys.markKept(id, kept);
  }

  /** The charter of an open round may change in public; the promise moves for the same reason. */
  private void followCharter(Round round, Book book) {
    Subject subject = subjectOf(round.id());
    if (!book.dueOn().equals(dueOn(round))) {
      journeys.moveDue(round.id(), dueOn(round));
      commitments.postpone(
          KIND,
          subject,
          dueOn(round),
          consultations
              .findLastChange(round.id(), CharterPart.ANSWER_BY)
              .map(CharterChange::reason)
              .orElseGet(() -> text("answer.promise.moved")));
    }
    commitments
        .find(KIND, subject)
        .filter(promise -> promise.state() == CommitmentState.OPEN)
        .filter(promise -> !promise.debtor().equals(round.charter().respondent()))
        .ifPresent(
            promise -> commitments.release(KIND, subject, text("answer.promise.handedOver")));
  }

  private String text(String key) {
    return messages.getMessage(key, null, Locale.FRENCH);
  }

  private void promise(Round round) {
    AccountId respondent =
        Objects.requireNonNull(
            round.charter().respondent(), "an open round has a respondent in its charter");
    commitments.promise(
        new NewCommitment(
            KIND,
            subjectOf(round.id()),
            subjectOf(round.id()),
            consultations.get(round.consultation()).title(),
            respondent,
            null,
            dueOn(round)));
  }

  private static boolean isOver(Round round) {
    return round.state() == RoundState.CLOSED || round.current() != Step.COLLECT;
  }

  private static LocalDate dueOn(Round round) {
    return Objects.requireNonNull(
        round.charter().answerBy(), "an open round has an answer date in its charter");
  }

  static Subject subjectOf(RoundId round) {
    return new Subject("round", round.value());
  }
}
