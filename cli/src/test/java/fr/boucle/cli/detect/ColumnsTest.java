package fr.boucle.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.boucle.analysis.Document;
import fr.boucle.cli.RefusedInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of files of every kind, read as contributions. */
class ColumnsTest {
  private static final Columns ALL = new Columns("texte", "id", "qui", "date", "lieu");
  private static final Columns IDS = new Columns("texte", "id", null, null, null);
  private static final Columns TEXT = new Columns("texte", null, null, null, null);

  @TempDir private Path folder = Path.of("");

  @Test
  void keepsARowWithoutIdentifierApartFromTheOnesThatAreNumbered() throws IOException {
    Columns.Read read = read(IDS, "id,texte\n,un\n1,deux\nx,trois\n#1,quatre\n");

    assertThat(read.corpus().documents())
        .extracting(Document::id, Document::text)
        .containsExactly(
            tuple("#1", "quatre"), tuple("#1 (2)", "un"), tuple("1", "deux"), tuple("x", "trois"));
  }

  @Test
  void joinsTheRowsOfOneIdentifierInTheSameWayWhateverTheirOrder() throws IOException {
    String header = "id,texte,qui,date,lieu\n";
    String first = "a,Le bus manque,,2021-05-02,Cannes\n";
    String second = "a,La piscine ferme,p1,01/05/2021,Mougins\n";

    Columns.Read read = read(ALL, header + first + second);

    assertThat(read.corpus().documents())
        .containsExactly(
            new Document(
                "a",
                "La piscine ferme\nLe bus manque",
                "p1",
                "Cannes, Mougins",
                LocalDate.of(2021, 5, 1)));
    assertThat(read(ALL, header + second + first).corpus().sha256())
        .isEqualTo(read.corpus().sha256());
  }

  @Test
  void keepsApartThePeopleWhoShareAnIdentifier() throws IOException {
    String header = "id,texte,qui,date,lieu\n";
    String first = "a,Le bus manque,p2,,\n";
    String second = "a,La piscine ferme,p1,,\n";
    String third = "a (2),Le train manque,p3,,\n";

    Columns.Read read = read(ALL, header + first + second + third);

    assertThat(read.shared()).isOne();
    assertThat(read.corpus().documents())
        .extracting(Document::id, Document::person)
        .containsExactly(tuple("a", "p1"), tuple("a (2)", "p3"), tuple("a (3)", "p2"));
    assertThat(read(ALL, header + third + second + first).corpus().sha256())
        .isEqualTo(read.corpus().sha256());
  }

  @Test
  void readsTheTextOfARichTextExport() throws IOException {
    assertThat(
            read(TEXT, "texte\n<p>Aucun cr&eacute;neau&nbsp;<b>avant</b> juin</p>\n3 < 5 & A\n")
                .corpus()
                .documents())
        .extracting(Document::text)
        .containsExactly("Aucun créneau avant juin", "3 < 5 & A");
  }

  @Test
  void readsTheDatesOfAWorkbookAndCountsThoseOfNoKnownForm() throws IOException {
    Path file = folder.resolve("dates.xlsx");
    try (OutputStream stream = Files.newOutputStream(file);
        Workbook workbook = new Workbook(stream, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Feuille");
      List<String> names = List.of("id", "texte", "qui", "date", "lieu");
      for (int column = 0; column < names.size(); column++) {
        sheet.value(0, column, names.get(column));
      }
      for (int row = 1; row <= 3; row++) {
        sheet.value(row, 0, row);
        sheet.value(row, 1, "Le bus manque");
      }
      sheet.value(1, 3, LocalDate.of(2021, 5, 1));
      sheet.style(1, 3).format("dd/MM/yyyy").set();
      sheet.value(2, 3, 44_317);
      sheet.value(3, 3, "31/02/2021");
    }

    Columns.Read read = ALL.read(TableFile.open(file));

    assertThat(read.corpus().documents())
        .extracting(Document::date)
        .containsExactly(LocalDate.of(2021, 5, 1), null, null);
    assertThat(read.unreadableDates()).isEqualTo(2);
  }

  @Test
  void readsAWorkbookWithoutStyles() throws IOException {
    String start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    Map<String, String> parts =
        Map.of(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/>"
                    .formatted(types)
                + "<Override PartName=\"/xl/sheet1.xml\" ContentType=\"%sworksheet+xml\"/></Types>"
                    .formatted(types),
            "_rels/.rels",
            "<Relationships xmlns=\"%s\"><Relationship Id=\"r\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                .formatted(relations, office),
            "xl/workbook.xml",
            "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"F\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>"
                .formatted(main, office),
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"%s\"><Relationship Id=\"r\" Type=\"%s/worksheet\" Target=\"sheet1.xml\"/></Relationships>"
                .formatted(relations, office),
            "xl/sheet1.xml",
            "<worksheet xmlns=\"%s\"><sheetData>%s%s</sheetData></worksheet>"
                .formatted(main, row(1, "texte"), row(2, "Le bus manque")));
    Path file = folder.resolve("bare.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write((start + part.getValue()).getBytes(StandardCharsets.UTF_8));
      }
    }

    assertThat(TEXT.read(TableFile.open(file)).corpus().documents())
        .extracting(Document::text)
        .containsExactly("Le bus manque");
  }

  private static String row(int number, String text) {
    return "<row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t>%s</t></is></c></row>"
        .formatted(number, number, text);
  }

  @Test
  void refusesAFileOfWhichAQuotationMarkSwallowsTheEnd() {
    String rows = "id,texte\n1,\"sur\ndeux lignes\"\n2,\"sans fin\n3,Le bus\n4,La piscine\n";

    assertThatThrownBy(() -> read(IDS, rows))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining("ligne 4 de a.txt");
  }

  @Test
  void refusesAFileOfWhichAQuotationMarkSwallowsRowsUpToTheNextQuotedOne() {
    for (String rows :
        List.of(
            "id,texte\n1,\"sans fin\n2,Le bus\n3,\"Le bus, le train\"\n",
            "\"id\",\"texte\"\r\n\"1\",\"sans fin\r\n\"2\",\"Le bus\"\r\n")) {
      assertThatThrownBy(() -> read(IDS, rows))
          .isInstanceOf(RefusedInputException.class)
          .hasMessageContaining("ligne 2 de a.txt");
    }
  }

  @Test
  void keepsQuotationMarksThatAreNotDoubled() throws IOException {
    assertThat(
            read(
                    IDS,
                    "id,texte\n1,il dit \"non\" hier\n2,\"Le guichet \"A\" ferme\"\n3,\"Bonjour,\n\"\"il\"\" dit \"non\" hier\"\n")
                .corpus()
                .documents())
        .extracting(Document::text)
        .containsExactly(
            "il dit \"non\" hier", "Le guichet A\" ferme\"", "Bonjour,\n\"il\" dit non\" hier\"");
  }

  @Test
  void readsAnArrayOfJsonObjects() throws IOException {
    assertThat(
            read(TEXT, " [ {\"texte\": \"Le bus\",\n\"n\": 1}, {\"texte\": \"La piscine\"}\n]\n")
                .corpus()
                .documents())
        .extracting(Document::text)
        .containsExactly("Le bus", "La piscine");
    for (String damaged :
        List.of("[{\"texte\": \"a\"}, 3]", "[{\"texte\": \"a\"}, {oups", "[{\"texte\": \"a\"},")) {
      assertThatThrownBy(() -> read(TEXT, damaged))
          .isInstanceOf(RefusedInputException.class)
          .hasMessageContaining("élément 2 du tableau");
    }
  }

  @Test
  void namesAFewColumnsOfAFileThatHasOthers() {
    String wide = "une phrase qui n'est pas un nom de colonne,".repeat(5_000);

    assertThatThrownBy(() -> read(TEXT, wide + "\n"))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining("une phrase qui n'est pas un nom de colon…, ")
        .hasMessageContaining(" autres.")
        .message()
        .hasSizeLessThan(800);
  }

  private Columns.Read read(Columns columns, String rows) throws IOException {
    return columns.read(TableFile.open(Files.writeString(folder.resolve("a.txt"), rows)));
  }
}
