package fr.boucle.platform.answer.internal;

import fr.boucle.platform.commitment.Commitment;
import fr.boucle.platform.commitment.CommitmentLinks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the promise to answer a round is read about and kept. */
@Component
class AnswerLinks implements CommitmentLinks {

  @Override
  public Optional<String> findPage(Commitment commitment) {
    return address("/tours/", "/reponses", commitment);
  }

  @Override
  public Optional<String> findDesk(Commitment commitment) {
    return address("/repondre/tours/", "", commitment);
  }

  private static Optional<String> address(String before, String after, Commitment commitment) {
    return commitment.kind().equals(KeepRoundPromise.KIND)
        ? Optional.of(before + commitment.subject().id() + after)
        : Optional.empty();
  }
}
