package fr.boucle.platform.problem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.platform.kernel.WrongSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdaptationSettingTest {

  @Test
  void isOffUnlessAskedFor() {
    assertThat(new AdaptationSetting("", "").isNightly()).isFalse();
    assertThat(new AdaptationSetting("off", "").isNightly()).isFalse();
    assertThat(new AdaptationSetting(" nightly ", "").isNightly()).isTrue();
  }

  @Test
  void refusesAnotherWord() {
    assertThatThrownBy(() -> new AdaptationSetting("yes", ""))
        .isInstanceOfSatisfying(
            WrongSetting.class,
            wrong -> {
              assertThat(wrong.name()).isEqualTo("BOUCLE_MODEL_ADAPTATION");
              assertThat(wrong.value()).isEqualTo("yes");
              assertThat(wrong.allowed()).isEqualTo("off, nightly");
            });
  }

  @Test
  void refusesToAdaptAModelThatDoesNotLearn(@TempDir Path folder) throws Exception {
    Files.createFile(folder.resolve("model.onnx"));

    assertThat(new AdaptationSetting("off", folder.toString()).isNightly()).isFalse();
    assertThatThrownBy(() -> new AdaptationSetting("nightly", folder.toString()))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining("off (BOUCLE_MODEL_DIR=" + folder);
  }

  @Test
  void acceptsAnotherFrenchModel(@TempDir Path folder) throws Exception {
    Files.createFile(folder.resolve("words.i8"));

    assertThat(new AdaptationSetting("nightly", folder.toString()).isNightly()).isTrue();
  }
}
