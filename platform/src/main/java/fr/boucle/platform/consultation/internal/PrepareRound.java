package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.Charter;
import fr.boucle.platform.consultation.Phase;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the charter and the phases of a draft, complete or not. */
@Service
class PrepareRound {
  private final RoundStore rounds;

  PrepareRound(RoundStore rounds) {
    this.rounds = rounds;
  }

  @Transactional
  public Result<RoundId> run(RoundId id, Charter charter, List<Phase> phases) {
    Round round =
        rounds
            .lock(id)
            .orElseThrow(() -> new NoSuchElementException("no round has id " + id.value()));
    if (round.state() != RoundState.DRAFT) {
      return Result.refused(Reason.of("consultation.refusal.alreadyOpen"));
    }
    rounds.updateCharter(id, charter);
    rounds.replacePhases(id, phases);
    return Result.accepted(id);
  }
}
