package fr.boucle.platform.contribution.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.contribution.Channel;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.contribution.ImportId;
import fr.boucle.platform.contribution.TestRound;
import fr.boucle.platform.contribution.internal.reading.Column;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@BoucleIntegrationTest
class ImportIT {
  private static final String FILE =
      """
      Identifiant;Contribution;Commune;Date;Auteur;Courriel
      1;Le guichet ferme à midi;Cannes;14/03/2026;Alex;alex@exemple.fr
      2;;Cannes;14/03/2026;;
      3;La page du site est vide;La Roquette;2026-03-15;Alex;
      1;Encore le guichet;Cannes;;;
      5;Trop loin;Paris;hier;;pas une adresse
      """;

  @TempDir private Path folder;
  @Autowired private UploadFile uploading;
  @Autowired private Imports imports;
  @Autowired private RunImport running;
  @Autowired private ImportFiles files;
  @Autowired private Contributions contributions;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationContext platform;

  private TestRound test;

  @BeforeEach
  void openARound(TestInfo info) {
    test = TestRound.open(platform, info.getDisplayName());
  }

  @Test
  void receivesTheRowsOfAWindowsFileAndRemarksOnTheOthers() throws IOException {
    ImportId id = upload(FILE.getBytes(Charset.forName("windows-1252")));
    Import source = find(id);
    assertThat(source.rows()).isEqualTo(5);
    assertThat(source.reading().columns().places()).containsOnlyKeys(Column.values());

    imports.start(source, source.reading());
    awaitState(id, ImportState.DONE);

    List<Contribution> read = read();
    assertThat(read)
        .extracting(Contribution::text)
        .containsExactly("Le guichet ferme à midi", "La page du site est vide", "Trop loin");
    assertThat(read).extracting(Contribution::commune).containsExactly("06029", "06108", null);
    assertThat(read.get(0).person()).isEqualTo(read.get(1).person()).isNotNull();
    assertThat(read).extracting(Contribution::channel).containsOnly(Channel.IMPORT);
    assertThat(contributions.count(test.round().id())).isEqualTo(3);
    assertThat(contributions.listContacts(List.of(read.get(0).id()))).hasSize(1);
    assertThat(imports.listRemarks(id, 50))
        .extracting(Remark::line, Remark::reason)
        .containsExactly(
            tuple(3L, Remark.Reason.EMPTY),
            tuple(5L, Remark.Reason.DUPLICATE),
            tuple(6L, Remark.Reason.DATE),
            tuple(6L, Remark.Reason.EMAIL),
            tuple(6L, Remark.Reason.PLACE));
    assertThat(pieces(id)).isZero();
  }

  @Test
  void takesUpAnImportCutShortWithoutReceivingARowTwice() throws IOException {
    var file = new StringBuilder("texte\n");
    for (int i = 1; i <= 2_500; i++) {
      file.append("Contribution numéro ").append(i).append('\n');
    }
    ImportId id = upload(file.toString().getBytes(StandardCharsets.UTF_8));
    imports.start(find(id), find(id).reading());
    awaitState(id, ImportState.DONE);
    long first = contributions.count(test.round().id());

    // As a process killed after its first batch would leave the database.
    jdbc.sql("delete from contribution.contribution where import_id = :id and line > 1001")
        .param("id", id.value())
        .update();
    jdbc.sql("update contribution.counter set visible = 1000 where round_id = :round")
        .param("round", test.round().id().value())
        .update();
    jdbc.sql(
            """
            update contribution.import set state = 'RUNNING', last_line = 1001, accepted = 1000
            where id = :id
            """)
        .param("id", id.value())
        .update();
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    jdbc.sql("insert into contribution.import_piece (import_id, rank, bytes) values (:id, 0, :b)")
        .param("id", id.value())
        .param("b", bytes)
        .update();
    running.run(id);

    assertThat(first).isEqualTo(2_500);
    assertThat(contributions.count(test.round().id())).isEqualTo(2_500);
    assertThat(read()).extracting(Contribution::text).doesNotHaveDuplicates().hasSize(2_500);
    assertThat(find(id).accepted()).isEqualTo(2_500);
  }

  @Test
  void leavesOutADateThatIsStillToCome() throws IOException {
    ImportId id =
        upload("texte;date\nLe bus est en retard;2099-01-05\n".getBytes(StandardCharsets.UTF_8));
    imports.start(find(id), find(id).reading());
    awaitState(id, ImportState.DONE);

    assertThat(find(id).accepted()).isOne();
    assertThat(imports.listRemarks(id, 50))
        .extracting(Remark::line, Remark::reason, Remark::value)
        .containsExactly(tuple(2L, Remark.Reason.FUTURE, "2099-01-05"));
  }

  @Test
  void lendsEachReaderItsOwnCopy() throws IOException {
    ImportId id = upload(FILE.getBytes(StandardCharsets.UTF_8));

    String read =
        files.lend(
            id,
            mine -> {
              files.lend(id, other -> Files.writeString(other, "autre chose"));
              return Files.readString(mine);
            });

    assertThat(read).isEqualTo(FILE);
  }

  @Test
  void takesBackEverythingAnImportBrought() throws IOException {
    ImportId id = upload(FILE.getBytes(StandardCharsets.UTF_8));
    imports.start(find(id), find(id).reading());
    awaitState(id, ImportState.DONE);

    imports.undo(find(id));
    awaitState(id, ImportState.UNDONE);

    assertThat(contributions.count(test.round().id())).isZero();
    assertThat(read()).isEmpty();
  }

  @Test
  void refusesTheSameFileTwiceInARoundUntilTheFirstIsTakenBack() throws IOException {
    byte[] bytes = FILE.getBytes(StandardCharsets.UTF_8);
    ImportId first = upload(bytes);
    ImportId second = upload(bytes);
    imports.start(find(first), find(first).reading());

    Result<ImportId> again = imports.start(find(second), find(second).reading());

    assertThat(reasons(again))
        .extracting(Reason::key)
        .containsExactly("contribution.import.refusal.already");
    awaitState(first, ImportState.DONE);
    imports.undo(find(first));
    awaitState(first, ImportState.UNDONE);
    assertThat(reasons(imports.start(find(second), find(second).reading()))).isEmpty();
  }

  private ImportId upload(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("fichier.csv"), bytes);
    return ((Result.Accepted<ImportId>)
            uploading.upload(test.round().id(), file, "fichier.csv", test.organiser()))
        .value();
  }

  private static List<Reason> reasons(Result<ImportId> result) {
    return result.fold(id -> List.of(), reasons -> reasons);
  }

  private Import find(ImportId id) {
    return imports.find(id).orElseThrow();
  }

  private void awaitState(ImportId id, ImportState state) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> find(id).state() == state);
  }

  private List<Contribution> read() {
    var read = new ArrayList<Contribution>();
    contributions.readAll(test.round().id(), read::add);
    return read;
  }

  private long pieces(ImportId id) {
    return jdbc.sql("select count(*) from contribution.import_piece where import_id = :id")
        .param("id", id.value())
        .query(Long.class)
        .single();
  }
}
