package fr.boucle.platform.evaluation.internal;

import fr.boucle.platform.commitment.Commitment;
import fr.boucle.platform.commitment.CommitmentLinks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the promise of a verdict is read about and kept. */
@Component
class EvaluationLinks implements CommitmentLinks {

  @Override
  public Optional<String> findPage(Commitment commitment) {
    return address("/indicateurs/", commitment);
  }

  @Override
  public Optional<String> findDesk(Commitment commitment) {
    return address("/repondre/indicateurs/", commitment);
  }

  private static Optional<String> address(String base, Commitment commitment) {
    return commitment.kind().equals(DefineIndicator.KIND)
        ? Optional.of(base + commitment.subject().id())
        : Optional.empty();
  }
}
