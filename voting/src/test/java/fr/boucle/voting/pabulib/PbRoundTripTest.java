package fr.boucle.voting.pabulib;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.SharedData;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read, written and read again says the same. */
class PbRoundTripTest {
  /** Written from the profile, whatever the file announced. */
  private static final List<String> DERIVED =
      List.of("num_projects", "num_votes", "budget", "vote_type");

  @Test
  void keepsWhatBecameOfEachProjectAsItWasWritten() throws IOException {
    String file =
        """
        META
        key;value
        budget;100
        vote_type;approval
        PROJECTS
        project_id;cost;name;selected
        1;30;Le bus;2
        2;50;La halle;1
        3;80;Le pont;0
        4;80;Le quai;
        VOTES
        voter_id;vote
        7;1,2
        """;
    PbElection read = PbReader.read(new StringReader(file));
    assertThat(read.selection()).isEqualTo(Map.of("1", "2", "2", "1", "3", "0"));
    assertThat(again(read).selection()).isEqualTo(read.selection());
    assertThat(again(read).selected()).containsExactly("2");
  }

  @Test
  void everyRealElectionIsTheSameOnceWrittenAndReadAgain() throws IOException {
    List<Path> files = SharedData.list("pb", ".pb");
    assertThat(files).hasSizeGreaterThan(30);
    for (Path file : files) {
      PbElection read = PbReader.read(file);
      PbElection again = again(read);
      String name = file.getFileName().toString();
      assertThat(again.profile().options()).as(name).isEqualTo(read.profile().options());
      assertThat(again.profile().budget()).as(name).isEqualTo(read.profile().budget());
      assertThat(again.profile().ballots().equals(read.profile().ballots())).as(name).isTrue();
      assertThat(again.names()).as(name).isEqualTo(read.names());
      assertThat(again.selection()).as(name).isEqualTo(read.selection());
      assertThat(rest(again)).as(name).isEqualTo(rest(read));
    }
  }

  private static PbElection again(PbElection election) throws IOException {
    StringBuilder written = new StringBuilder();
    PbWriter.write(election, written);
    return PbReader.read(new StringReader(written.toString()));
  }

  private static Map<String, String> rest(PbElection election) {
    Map<String, String> rest = new LinkedHashMap<>(election.meta());
    rest.keySet().removeAll(DERIVED);
    return rest;
  }
}
