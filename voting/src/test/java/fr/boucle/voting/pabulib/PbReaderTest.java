package fr.boucle.voting.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PbReaderTest {
  private static final String APPROVALS =
      """
      META
      key;value
      budget;1000,50
      vote_type;approval
      num_votes;4
      PROJECTS
      project_id;cost;name;selected
      10;2000,25;"Parc ; ""le grand\""";2
      2;500;Bancs;1
      VOTES
      voter_id;vote
      a;2,10,2
      b;
      c;10,2
      """;

  private static PbElection read(String text) throws IOException {
    return PbReader.read(new StringReader(text));
  }

  @Test
  void readsWhatRealFilesHold() throws IOException {
    PbElection election = read("\uFEFF" + APPROVALS.replace("\n", "\r\n"));
    assertThat(election.profile().budget()).isEqualByComparingTo("1000.50");
    assertThat(election.profile().options().getFirst().cost()).isEqualByComparingTo("2000.25");
    assertThat(election.names()).containsEntry("10", "Parc ; \"le grand\"");
    assertThat(election.selected()).containsExactly("2");
    assertThat(election.profile().size()).isEqualTo(3);
    assertThat(election.profile().ballots())
        .isEqualTo(Map.of(Ballot.Approval.of("2", "10"), 2L, Ballot.Approval.of(), 1L));
    assertThat(election.warnings().getFirst().sentence(Locale.FRENCH))
        .isEqualTo("Le fichier annonce 4 bulletins et en contient 3.");
  }

  @Test
  void refusesWithTheLineAndAdvice() {
    assertThatThrownBy(() -> read(APPROVALS.replace("c;10,2", "c;10,3")))
        .isInstanceOf(FileFormatException.class)
        .hasMessageStartingWith("Ligne 14 : Un bulletin nomme l’option 3");
    assertThatThrownBy(() -> read(APPROVALS.replace("2;500", "2;cinq")))
        .hasMessageStartingWith("Ligne 9 : « cinq » n’est pas un nombre");
    assertThatThrownBy(() -> read(APPROVALS.replace("\"\"le grand\"\"\"", "le grand")))
        .hasMessageStartingWith("Ligne 8 : un guillemet ouvert ici");
    assertThatThrownBy(() -> read(APPROVALS.replace("vote_type;approval", "vote_type;loterie")))
        .hasMessageContaining("loterie");
    assertThatThrownBy(() -> read("bonjour")).hasMessageContaining("bonjour");
    assertThatThrownBy(() -> read("")).hasMessageContaining("aucun projet");
    assertThatThrownBy(() -> read(APPROVALS.replace("budget;1000,50", "budget;-1")))
        .hasMessageStartingWith("Ligne 3 : Le budget (-1) est négatif");
    assertThatThrownBy(() -> read(APPROVALS.replace("budget;1000,50", "budget;1e999999999")))
        .hasMessageStartingWith("Ligne 3 : « 1e999999999 » n’est pas un nombre");
    assertThatThrownBy(() -> read(APPROVALS.replace("2;500", "10;500")))
        .hasMessageStartingWith("Ligne 9 : L’identifiant 10 désigne deux options");
    assertThatThrownBy(() -> read(APPROVALS.replace("voter_id;vote", "voter_id;choix")))
        .hasMessageStartingWith("Ligne 12 : la colonne vote est absente");
    assertThatThrownBy(() -> read("META\nkey;value\nvote_type;approval\nVOTES\nvoter_id;vote\na;1"))
        .hasMessageContaining("la section VOTES vient avant PROJECTS");
    assertThatThrownBy(() -> read("\0\1\2".repeat(1000)))
        .hasMessageStartingWith("Ligne 1 : « " + "?".repeat(40) + "… » ne commence pas");
  }

  @Test
  void readsWhatSpreadsheetsAndOtherLanguagesWrite() throws IOException {
    PbElection election =
        read(
            APPROVALS
                .replace("META", "META;;")
                .replace("PROJECTS", "projects;;;")
                .replace("VOTES", ";;\nVOTES;")
                .replace("2;500", "2;1\u202f500\u00a0000"));
    assertThat(election.profile().options().getLast().cost()).isEqualByComparingTo("1500000");
    assertThat(election.profile().size()).isEqualTo(3);
  }

  @Test
  void readsEveryElectionAndWritesItBackUnchanged() throws IOException {
    for (Path file : SharedData.list("pb", ".pb")) {
      PbElection election = PbReader.read(file);
      assertThat(election.warnings()).as("%s", file).isEmpty();
      if (election.profile().size() < 20_000) {
        StringBuilder text = new StringBuilder();
        PbWriter.write(election, text);
        PbElection again = read(text.toString());
        assertThat(again.profile().ballots()).isEqualTo(election.profile().ballots());
        assertThat(again.profile().options()).isEqualTo(election.profile().options());
        assertThat(again.names()).isEqualTo(election.names());
        StringBuilder twice = new StringBuilder();
        PbWriter.write(again, twice);
        assertThat(twice.toString()).isEqualTo(text.toString());
      }
    }
  }

  @Test
  void readsPrefLibOrders() throws IOException {
    String text =
        """
        # FILE NAME: 1.toi
        # ALTERNATIVE NAME 1: A
        # ALTERNATIVE NAME 2: B
        # ALTERNATIVE NAME 3: C
        12: 3,{1,2}
        3: 2
        """;
    assertThat(PrefLibReader.read(new BufferedReader(new StringReader(text))).ballots())
        .containsEntry(Ballot.Ordinal.of("2"), 3L)
        .hasSize(2)
        .containsValue(12L);
    assertThatThrownBy(
            () -> PrefLibReader.read(new BufferedReader(new StringReader(text + "oops\n"))))
        .hasMessageStartingWith("Ligne 7 : « oops »");
  }

  @Test
  void keepsPointsExact() throws IOException {
    String points =
        APPROVALS
            .replace("approval", "cumulative")
            .replace("voter_id;vote", "voter_id;vote;points")
            .replace("a;2,10,2", "a;2,10;1.5,3")
            .replace("c;10,2", "c;10,2;3,1.50");
    assertThat(read(points).profile().ballots().values()).contains(2L);
  }
}
