package fr.boucle.platform.contribution.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String TABLE = "id;texte\n1;L’été à la médiathèque, c’est fermé\n2;Œuvre\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
  void readsAccentsWhateverTheEncoding(String charset) throws Exception {
    Path file = write(TABLE.getBytes(Charset.forName(charset)));

    Reading reading = Reading.guess(file);

    assertThat(reading.separator()).isEqualTo(';');
    assertThat(reading.header()).isTrue();
    assertThat(rows(reading, file))
        .containsExactly(
            List.of("id", "texte"),
            List.of("1", "L’été à la médiathèque, c’est fermé"),
            List.of("2", "Œuvre"));
  }

  @Test
  void passesOverTheMarkOfUtf8() throws Exception {
    Path file = write(("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_8));

    assertThat(rows(Reading.guess(file), file).getFirst()).containsExactly("id", "texte");
  }

  @Test
  void understandsWindowsStraysInsideUtf8() throws Exception {
    var bytes = new ByteArrayOutputStream();
    bytes.write("texte\nÀ la gare, été comme hiver, l".getBytes(StandardCharsets.UTF_8));
    bytes.write(0x92);
    bytes.write("accueil est fermé\nL\u0092\u00e9t\u00e9\n".getBytes(StandardCharsets.UTF_8));
    Path file = write(bytes.toByteArray());

    Reading reading = Reading.guess(file);

    assertThat(reading.encoding()).isEqualTo(TextEncoding.UTF_8);
    assertThat(rows(reading, file).get(1))
        .containsExactly("À la gare, été comme hiver, l’accueil est fermé");
    assertThat(rows(reading, file).getLast()).containsExactly("L’été");
  }

  @Test
  void readsWindowsCapitalsBeforeAQuoteAsWindows() throws Exception {
    Path file = write("texte\n« SANTÉ» et « CAFÉ…» à l’entrée\n".getBytes(WINDOWS));

    assertThat(rows(Reading.guess(file), file).getLast())
        .containsExactly("« SANTÉ» et « CAFÉ…» à l’entrée");
  }

  @ParameterizedTest
  @CsvSource({"';'", "','", "'\t'", "'|'"})
  void guessesTheSeparatorAmongQuotedOnes(char separator) throws Exception {
    String table =
        "ref#verbatim#ville\n1#\"Un, deux; trois\"#Cannes\n2#\"dit \"\"non\"\"\nsur deux lignes\"#Mougins\n"
            .replace('#', separator);
    Path file = write(table.getBytes(StandardCharsets.UTF_8));

    Reading reading = Reading.guess(file);

    assertThat(reading.separator()).isEqualTo(separator);
    assertThat(rows(reading, file).get(2))
        .containsExactly("2", "dit \"non\"\nsur deux lignes", "Mougins");
    assertThat(reading.columns().places())
        .containsEntry(Column.ID, 0)
        .containsEntry(Column.TEXT, 1)
        .containsEntry(Column.PLACE, 2);
  }

  @Test
  void doesNotCutTheTextsOfASingleColumn() throws Exception {
    Path file = write("texte\nUn, deux, trois\nQuatre; cinq, six\nSept; huit\n".getBytes(WINDOWS));

    assertThat(rows(Reading.guess(file), file))
        .containsExactly(
            List.of("texte"),
            List.of("Un, deux, trois"),
            List.of("Quatre; cinq, six"),
            List.of("Sept; huit"));
  }

  @Test
  void countsLinesAsThePersonSeesThem() throws Exception {
    Path file = write("texte\n\n\"sur\ndeux\"\nfin\n".getBytes(StandardCharsets.UTF_8));
    var lines = new ArrayList<Long>();

    Reading.guess(file)
        .rows(file)
        .read((line, cells) -> {
          lines.add(line);
          return true;
        });

    assertThat(lines).containsExactly(1L, 3L, 5L);
  }

  @Test
  void takesTheLongestColumnAsTextWhenNoNameIsKnown() throws Exception {
    Path file =
        write(
            "12;Une phrase assez longue pour être un avis;X\n13;Une autre phrase, un avis;Y\n"
                .getBytes(StandardCharsets.UTF_8));

    Reading reading = Reading.guess(file);

    assertThat(reading.header()).isFalse();
    assertThat(reading.columns().places())
        .containsOnlyKeys(Column.TEXT)
        .containsEntry(Column.TEXT, 1);
  }

  @Test
  void readsAColumnFarToTheRightAndPassesOverEmptyOnesBeyondAll() throws Exception {
    String names = "c;".repeat(300) + "texte" + ";".repeat(900);
    String values = "v;".repeat(300) + "Le guichet ferme à midi" + ";".repeat(900);
    Path file = write((names + "\n" + values + "\n").getBytes(StandardCharsets.UTF_8));

    Reading reading = Reading.guess(file);

    assertThat(reading.columns().places()).containsEntry(Column.TEXT, 300);
    assertThat(reading.columns().value(Column.TEXT, rows(reading, file).getLast()))
        .isEqualTo("Le guichet ferme à midi");
  }

  @Test
  void readsAWorkbookWithItsDates() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("Feuille");
      sheet.value(0, 0, "Texte");
      sheet.value(0, 1, "Date");
      sheet.value(0, 2, "N°");
      sheet.value(1, 0, "Fermé à midi");
      sheet.value(1, 1, LocalDateTime.of(2026, 3, 14, 9, 30));
      sheet.style(1, 1).format("dd/mm/yyyy").set();
      sheet.value(1, 2, 12);
    }
    Path file = write(bytes.toByteArray());

    Reading reading = Reading.guess(file);

    assertThat(reading.kind()).isEqualTo(FileKind.XLSX);
    assertThat(rows(reading, file).getLast())
        .containsExactly("Fermé à midi", "2026-03-14T09:30", "12");
    assertThat(reading.columns().places()).containsOnlyKeys(Column.TEXT, Column.DATE, Column.ID);
  }

  @Test
  void saysWhyAFileCannotBeRead() throws Exception {
    assertThat(refusal(new byte[0])).isEqualTo("empty");
    assertThat(refusal("\n\n \n".getBytes(StandardCharsets.UTF_8))).isEqualTo("empty");
    assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("pdf");
    assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
        .isEqualTo("oldExcel");
    assertThat(refusal(new byte[] {'a', 0, 1, 2, 'b'})).isEqualTo("binary");
    assertThat(refusal("texte\nbon\n\"ouvert\nsuite\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("quotes");
    assertThat(refusal("a;".repeat(1001).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("tooManyColumns");
    assertThat(refusal(zip("document.txt", 10))).isEqualTo("notAWorkbook");
    assertThat(refusal(new byte[] {'P', 'K', 3, 4, 9, 9})).isEqualTo("damaged");
    assertThat(refusal(zip("xl/workbook.xml", 10))).isEqualTo("damaged");
  }

  @Test
  void refusesAWorkbookThatSwellsWhenItIsOpened() throws Exception {
    byte[] bomb = zip("xl/sharedStrings.xml", 120 << 20);

    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(refusal(bomb)).isEqualTo("tooLarge");
  }

  @Test
  void readsTheDaysOfFiles() {
    ZoneId paris = ZoneId.of("Europe/Paris");
    LocalDate day = LocalDate.of(2026, 3, 4);
    for (String written :
        List.of(
            "2026-03-04",
            "2026-3-4T10:00:00Z",
            "04/03/2026",
            "4/3/2026 08:15",
            "04-03-2026",
            "04.03.2026",
            "1772622000",
            "1772622000000")) {
      assertThat(SourceDates.read(written, paris)).as(written).contains(day);
    }
    for (String nonsense : List.of("", "hier", "31/02/2026", "99999")) {
      assertThat(SourceDates.read(nonsense, paris)).as(nonsense).isEmpty();
    }
  }

  private static List<List<String>> rows(Reading reading, Path file) throws Exception {
    return reading.firstRows(file, 100);
  }

  private String refusal(byte[] bytes) throws IOException {
    Path file = write(bytes);
    var refused =
        catchThrowableOfType(UnreadableFile.class, () -> Reading.guess(file).countRows(file));
    return refused.reason().key().replace("contribution.import.file.", "");
  }

  private static byte[] zip(String entry, int size) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(new byte[size]);
      if (entry.startsWith("xl/shared")) {
        zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      }
    }
    return bytes.toByteArray();
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("fichier"), bytes);
  }
}
