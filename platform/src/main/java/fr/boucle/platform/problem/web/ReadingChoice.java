package fr.boucle.platform.problem.web;

import fr.boucle.platform.problem.AdaptedModel;
import fr.boucle.platform.problem.ModelChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which model read the last analysis, and which one may read the next.
 *
 * @param reader the adapted model that read the last one, null for the one of the installation
 * @param ready the adapted model that may read the next one, null when there is none
 * @param last what the last one was asked to read with
 */
public record ReadingChoice(
    @Nullable AdaptedModel reader, @Nullable AdaptedModel ready, ModelChoice last) {

  /** What can be chosen; nothing while there is only one model. */
  public List<ModelChoice> choices() {
    return ready == null ? List.of() : List.of(ModelChoice.ADAPTED, ModelChoice.ORIGINAL);
  }

  /** Whether a choice is the one proposed: the adapted model, unless the last time it was not. */
  public boolean isProposed(ModelChoice choice) {
    return (choice == ModelChoice.ORIGINAL) == (last == ModelChoice.ORIGINAL);
  }
}
