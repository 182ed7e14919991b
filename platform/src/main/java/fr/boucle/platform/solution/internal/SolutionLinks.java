package fr.boucle.platform.solution.internal;

import fr.boucle.platform.commitment.Commitment;
import fr.boucle.platform.commitment.CommitmentLinks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the promise of an examination is read about and kept. */
@Component
class SolutionLinks implements CommitmentLinks {

  @Override
  public Optional<String> findPage(Commitment commitment) {
    return address("/solutions/", commitment);
  }

  @Override
  public Optional<String> findDesk(Commitment commitment) {
    return address("/repondre/faisabilite/", commitment);
  }

  private static Optional<String> address(String base, Commitment commitment) {
    return commitment.kind().equals(AskFeasibility.KIND)
        ? Optional.of(base + commitment.subject().id())
        : Optional.empty();
  }
}
