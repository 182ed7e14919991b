package fr.boucle.platform.consultation;

import java.util.List;

/**
 * One turn of the loop (« tour »).
 *
 * @param id identifier
 * @param consultation the consultation it belongs to
 * @param number from 1
 * @param state where it stands
 * @param current the step under way; in a draft, {@link Step#COLLECT}
 * @param charter what is promised
 * @param phases the dated phases in order; all five once the round is open
 */
public record Round(
    RoundId id,
    ConsultationId consultation,
    int number,
    RoundState state,
    Step current,
    Charter charter,
    List<Phase> phases) {
  public Round {
    phases = List.copyOf(phases);
  }

  /** True while people can still contribute. */
  public boolean collects() {
    return state == RoundState.OPEN && current == Step.COLLECT;
  }
}
