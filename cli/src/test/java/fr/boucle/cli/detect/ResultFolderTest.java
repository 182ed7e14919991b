package fr.boucle.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.cli.RefusedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {
  private static final List<String> NAMES = List.of("a.csv", "b.html");

  @TempDir private Path place = Path.of("");

  @Test
  void writesEveryFileAndNothingElse() throws IOException {
    Path folder = place.resolve("new/results");
    ResultFolder results = new ResultFolder(folder);
    results.check(NAMES);
    results.write(Map.of("a.csv", to -> Files.writeString(to, "1")));
    results.write(
        Map.of(
            "a.csv", to -> Files.writeString(to, "2"), "b.html", to -> Files.writeString(to, "b")));

    assertThat(folder.resolve("a.csv")).hasContent("2");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.csv", "b.html");
  }

  @Test
  void leavesTheFolderAsItWasWhenAFileCannotBeWritten() throws IOException {
    ResultFolder results = new ResultFolder(place);
    results.write(Map.of("a.csv", to -> Files.writeString(to, "1")));
    Map<String, ResultFolder.Content> contents = new LinkedHashMap<>();
    contents.put("a.csv", to -> Files.writeString(to, "2"));
    contents.put(
        "b.html",
        to -> {
          throw new IOException("disk full");
        });

    assertThatThrownBy(() -> results.write(contents)).hasMessage("disk full");
    assertThat(place.resolve("a.csv")).hasContent("1");
    assertThat(place.toFile().list()).containsExactly("a.csv");
  }

  @Test
  void refusesAFileOrAFolderWhereItHasToWrite() throws IOException {
    Path file = Files.writeString(place.resolve("file"), "");
    assertThatThrownBy(() -> new ResultFolder(file).check(NAMES))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining("--out");
    assertThatThrownBy(() -> new ResultFolder(file.resolve("deeper")).check(NAMES))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageStartingWith(file.toString());
    Files.createDirectory(place.resolve("b.html"));
    assertThatThrownBy(() -> new ResultFolder(place).check(NAMES))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining("b.html");
  }

  @Test
  void takesAFileBesideThatCanBeWritten() {
    ResultFolder results = new ResultFolder(place.resolve("new"));
    results.checkBeside(place.resolve("times.csv"));
    results.checkBeside(place.resolve("new/times.csv"));
    assertThatThrownBy(() -> results.checkBeside(place.resolve("other/times.csv")))
        .isInstanceOf(RefusedInputException.class);
    assertThatThrownBy(() -> results.checkBeside(place)).isInstanceOf(RefusedInputException.class);
  }
}
