package fr.boucle.platform.problem.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.embedding.FrenchModel;
import fr.boucle.embedding.FrenchWeights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
  private static final FrenchWeights SMALL = small("essai+0123abcd-7", 1);

  @TempDir private Path data;
  private ModelFolder folder = new ModelFolder("");

  @BeforeEach
  void open() {
    folder = new ModelFolder(data.toString());
  }

  @Test
  void givesBackTheModelItWrote() {
    folder.write(SMALL);

    FrenchModel read = folder.find(SMALL.name(), SMALL.sha256()).orElseThrow();
    assertThat(read.identity()).isEqualTo(new FrenchModel(SMALL).identity());
    assertThat(names()).containsExactly(".unfinished", SMALL.name());
    assertThat(data.resolve("models/.unfinished")).isEmptyDirectory();
  }

  @Test
  void doesNotKnowAModelThatIsMissingOrAnother() {
    folder.write(SMALL);

    assertThat(folder.find("essai+ffffffff-7", SMALL.sha256())).isEmpty();
    assertThat(folder.find(SMALL.name(), "0".repeat(64))).isEmpty();
  }

  @Test
  void doesNotReadADamagedModelAndReplacesIt() throws Exception {
    folder.write(SMALL);
    Path file = data.resolve("models").resolve(SMALL.name()).resolve("words.i8");
    Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    assertThat(folder.find(SMALL.name(), SMALL.sha256())).isEmpty();

    folder.write(SMALL);

    assertThat(folder.find(SMALL.name(), SMALL.sha256())).isPresent();
  }

  @Test
  void deletesWhatAStopLeftAndModelsOfNoUse() throws Exception {
    folder.write(SMALL);
    FrenchWeights kept = small("essai+fedc9876-7", 2);
    folder.write(kept);
    Path half = data.resolve("models/.unfinished/essai+00000000-7");
    Files.createDirectories(half);
    Files.writeString(half.resolve("vocab.txt"), "moitié");
    Files.createDirectories(data.resolve("models/choisi-par-une-personne"));

    folder.keepOnly(kept.name()::equals);

    assertThat(names()).containsExactly("choisi-par-une-personne", kept.name());
  }

  @Test
  void hasNothingToDeleteBeforeTheFirstModel() {
    folder.keepOnly(name -> false);

    assertThat(data).isEmptyDirectory();
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(data.resolve("models"))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static FrenchWeights small(String name, float value) {
    return FrenchWeights.of(
        name,
        List.of("mairie", "guichet"),
        List.of(3L, 2L),
        new float[][] {{value, 0}, {0, 1}},
        new float[][] {{.5f, .5f}},
        "");
  }
}
