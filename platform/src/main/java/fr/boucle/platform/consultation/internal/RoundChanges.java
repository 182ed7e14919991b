package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.CharterChange;
import fr.boucle.platform.consultation.PhaseMove;
import fr.boucle.platform.consultation.RoundId;
import java.util.List;
import org.springframework.stereotype.Service;

/** What changed in public after the opening of a round, newest first. */
@Service
public class RoundChanges {
  private final ChangeStore store;

  RoundChanges(ChangeStore store) {
    this.store = store;
  }

  /** Lists the dates that were moved, at most 100. */
  public List<PhaseMove> listMoves(RoundId round) {
    return store.listMoves(round);
  }

  /** Lists the parts of the charter that were changed, at most 100. */
  public List<CharterChange> listCharterChanges(RoundId round) {
    return store.listChanges(round);
  }
}
