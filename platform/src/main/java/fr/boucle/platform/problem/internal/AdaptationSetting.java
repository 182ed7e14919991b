package fr.boucle.platform.problem.internal;

import fr.boucle.embedding.ConfiguredModel;
import fr.boucle.platform.kernel.WrongSetting;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether this installation adapts its French model to the texts of its consultations each night («
 * adaptation »). Off unless asked for: docs/decisions/0002-french-model.md.
 */
@Component
class AdaptationSetting {
  private static final String NAME = "BOUCLE_MODEL_ADAPTATION";
  private static final String OFF = "off";
  private static final String NIGHTLY = "nightly";

  private final boolean nightly;

  /**
   * Reads the setting.
   *
   * @throws WrongSetting when it is neither off nor nightly, or when the model of the installation
   *     is of a family that does not learn
   */
  AdaptationSetting(
      @Value("${boucle.model.adaptation:off}") String value,
      @Value("${BOUCLE_MODEL_DIR:}") String modelFolder) {
    String asked = value.strip();
    nightly = asked.equals(NIGHTLY);
    if (!nightly && !asked.isEmpty() && !asked.equals(OFF)) {
      throw new WrongSetting(NAME, asked, OFF + ", " + NIGHTLY);
    }
    if (nightly && !ConfiguredModel.isFrench(Map.of(ConfiguredModel.VARIABLE, modelFolder))) {
      throw new WrongSetting(
          NAME, asked, OFF + " (" + ConfiguredModel.VARIABLE + "=" + modelFolder + ")");
    }
  }

  boolean isNightly() {
    return nightly;
  }
}
