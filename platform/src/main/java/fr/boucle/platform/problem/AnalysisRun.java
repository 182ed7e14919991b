package fr.boucle.platform.problem;

import fr.boucle.platform.consultation.RoundId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of the analysis over a round, with all that is needed to replay it (« provenance »).
 *
 * @param id identifier
 * @param round the round
 * @param state {@code WAITING}, {@code RUNNING}, {@code DONE} or {@code FAILED}
 * @param step what it is doing
 * @param donePermille part done, in [0..1000]
 * @param requestedAt when it was asked for
 * @param finishedAt when it ended, null before
 * @param contributions number read
 * @param problems number of drafts and validated problems after it
 * @param isolated number of contributions that resemble no problem enough
 * @param library method and its version
 * @param model name of the language model
 * @param modelSha256 hash of its weights
 * @param parameters every setting, seed included, as asked for, then as used
 * @param stories true when contributions were read as stories, each as a whole; else as opinions
 * @param inputSha256 hash of what was read
 * @param frozenSha256 hash of what people had decided, empty when nothing
 * @param labelModel the model elsewhere that was asked to propose names, empty when none was
 * @param proposedLabels number of names it proposed that were kept
 * @param seconds duration
 * @param cpuSeconds processor time of the whole platform meanwhile, an upper bound of the run's own
 * @param energyWh estimated energy, watt-hours, from {@code cpuSeconds}
 * @param wattsPerCore power of one busy core assumed for {@code energyWh}
 */
public record AnalysisRun(
    RunId id,
    RoundId round,
    State state,
    String step,
    int donePermille,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    long contributions,
    int problems,
    long isolated,
    String library,
    String model,
    String modelSha256,
    String parameters,
    boolean stories,
    String inputSha256,
    String frozenSha256,
    String labelModel,
    int proposedLabels,
    double seconds,
    double cpuSeconds,
    double energyWh,
    double wattsPerCore) {

  /** Where a run stands. */
  public enum State {
    /** « En attente ». */
    WAITING,
    /** « En cours ». */
    RUNNING,
    /** « Terminée ». */
    DONE,
    /** « Échouée »: nothing was changed. */
    FAILED
  }

  /** True while the review must wait for it. */
  public boolean isUnderWay() {
    return state == State.WAITING || state == State.RUNNING;
  }
}
