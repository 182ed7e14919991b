package fr.boucle.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import fr.boucle.cli.BoucleCommand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectCommandTest {
  private static final List<String> TEXTS =
      List.of(
          "Pas de rendez-vous en préfecture avant des mois.",
          "Impossible d'avoir un rendez-vous à la préfecture.",
          "Aucun rendez-vous disponible en préfecture.",
          "Les rendez-vous de la préfecture sont tous pris.",
          "Le bus de 7 h ne passe plus dans notre village.",
          "Plus de bus le soir pour rentrer au village.",
          "Trop peu de bus le dimanche.",
          "Les bus sont toujours en retard.",
          "=SOMME(A1) ; la fontaine \"fuit\"");

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void writesTheSameProblemsForCsvExcelAndJsonLines() throws IOException {
    Path csv = Files.writeString(folder.resolve("a.csv"), csv(",", ""), StandardCharsets.UTF_8);
    Path jsonl = Files.writeString(folder.resolve("a.jsonl"), jsonLines());
    Path xlsx = folder.resolve("a.xlsx");
    try (OutputStream stream = Files.newOutputStream(xlsx);
        Workbook workbook = new Workbook(stream, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Feuille");
      sheet.value(0, 0, "id");
      sheet.value(0, 1, "texte");
      for (int i = 0; i < TEXTS.size(); i++) {
        sheet.value(i + 1, 0, i + 1);
        sheet.value(i + 1, 1, TEXTS.get(i));
      }
    }
    String expected = problems(csv, "csv");
    assertThat(JsonParser.parseString(expected).getAsJsonObject().getAsJsonArray("problems"))
        .hasSize(2);
    assertThat(problems(jsonl, "jsonl")).isEqualTo(expected);
    assertThat(problems(xlsx, "xlsx")).isEqualTo(expected);
  }

  @Test
  void readsWindowsExportsWithSemicolonsAndMixedBytes() throws IOException {
    Path windows =
        Files.write(
            folder.resolve("w.csv"), csv(";", "").getBytes(Charset.forName("windows-1252")));
    Path plain = Files.writeString(folder.resolve("p.csv"), csv("\t", "\uFEFF"));
    assertThat(problems(windows, "w")).isEqualTo(problems(plain, "p"));
    byte[] half = "été ".getBytes(StandardCharsets.UTF_8);
    byte[] other = "déjà l\u2019école".getBytes(Charset.forName("windows-1252"));
    byte[] mixed = new byte[half.length + other.length];
    System.arraycopy(half, 0, mixed, 0, half.length);
    System.arraycopy(other, 0, mixed, half.length, other.length);
    try (Reader reader = DecodedText.of(new ByteArrayInputStream(mixed))) {
      assertThat(reader.readAllAsString()).isEqualTo("été déjà l\u2019école");
    }
  }

  @Test
  void givesOneLinePerSentenceAndLeavesIsolatedOnesWithoutProblem() throws IOException {
    Path csv = Files.writeString(folder.resolve("a.csv"), csv(",", ""));
    problems(csv, "out");
    List<String> lines = Files.readAllLines(folder.resolve("out/assignments.csv"));
    assertThat(lines.getFirst())
        .isEqualTo("contribution_id,segment,problem_id,score,primary,belonging");
    assertThat(lines).hasSizeGreaterThanOrEqualTo(TEXTS.size() + 1);
    assertThat(lines.stream().filter(l -> l.contains(",true,")).count()).isEqualTo(8);
    assertThat(lines).anyMatch(l -> l.equals("9,0,,,false,"));
  }

  @Test
  void givesTheTextOfWhatIsInNoProblem() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("a.csv"),
            csv(",", "")
                    .replace(
                        "Trop peu de bus le dimanche.",
                        "Trop peu de bus le dimanche. Un figuier fleurit derrière la crèche.")
                + "10,Bonjour à tous\n");
    JsonObject problems = JsonParser.parseString(problems(csv, "out")).getAsJsonObject();
    assertThat(problems.getAsJsonArray("isolated").asList())
        .extracting(one -> one.getAsJsonObject().get("text").getAsString())
        .containsExactlyInAnyOrder("=SOMME(A1) ; la fontaine \"fuit\"", "Bonjour à tous");
    assertThat(problems.getAsJsonArray("isolated_sentences").asList())
        .extracting(one -> one.getAsJsonObject().get("text").getAsString())
        .containsExactly("Un figuier fleurit derrière la crèche.");
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("Un figuier fleurit", "la fontaine &quot;fuit&quot;", "Bonjour à tous");
  }

  @Test
  void countsCopiesAndLightlyEditedCopiesApartInEveryFile() throws IOException {
    StringBuilder rows = new StringBuilder("id;texte\n");
    for (int i = 0; i < 6; i++) {
      rows.append(i)
          .append(";Nous demandons que le bureau de poste ")
          .append(i < 3 ? "du centre" : "numéro " + i)
          .append(" reste ouvert six jours sur sept toute l'année\n");
    }
    Path csv = Files.writeString(folder.resolve("campagne.csv"), rows);
    JsonObject problems = JsonParser.parseString(problems(csv, "out")).getAsJsonObject();
    JsonObject campaign = problems.getAsJsonArray("problems").get(0).getAsJsonObject();
    assertThat(campaign.get("contributions").getAsInt()).isEqualTo(6);
    assertThat(campaign.get("identical_texts").getAsInt()).isEqualTo(2);
    assertThat(campaign.get("near_identical_texts").getAsInt()).isEqualTo(3);
    assertThat(
            problems
                .getAsJsonObject("provenance")
                .getAsJsonObject("material")
                .get("near_identical")
                .getAsInt())
        .isEqualTo(3);
    assertThat(Files.readString(folder.resolve("out/problems.csv")))
        .contains("identical_texts;near_identical_texts")
        .contains(";6;;2;3;");
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("dont 2 textes identiques à d’autres, 3 textes presque identiques à d’autres");
  }

  @Test
  void callsNoPraiseAProblem() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("merci.csv"),
            """
            id;texte
            1;Je suis très satisfait de l'accueil de la CAF.
            2;Excellent accueil à la CAF, conseillère à l'écoute.
            3;Très bon accueil à la CAF, rien à redire.
            4;Bravo pour l'accueil de la CAF.
            """);
    JsonObject problems = JsonParser.parseString(problems(csv, "out")).getAsJsonObject();
    JsonObject praise = problems.getAsJsonArray("problems").get(0).getAsJsonObject();
    assertThat(praise.get("kind").getAsString()).isEqualTo("PRAISE");
    assertThat(praise.get("satisfied").getAsInt()).isEqualTo(4);
    assertThat(out.toString())
        .contains("aucun problème repéré", "1 groupe de contributions satisfaites");
    assertThat(Files.readString(folder.resolve("out/problems.csv"))).contains("places;satisfied");
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("groupe de contributions satisfaites", "Parmi elles, 4 sont satisfaites")
        .contains("class=\"tag praise\">satisfaction");
  }

  @Test
  void writesNoCellThatASpreadsheetWouldRun() {
    assertThat(ProblemsCsv.harmless("=1+1")).isEqualTo("'=1+1");
    assertThat(ProblemsCsv.harmless("-2")).isEqualTo("'-2");
    assertThat(ProblemsCsv.harmless("bus")).isEqualTo("bus");
  }

  @Test
  void writesAReportWithoutRunningWhatPeopleWrote() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("a.csv"),
            csv(",", "")
                .replace(
                    "Trop peu de bus",
                    "&lt;script&gt;alert`1`&lt;/script&gt; <script x> peu de bus"));
    problems(csv, "out");
    String report = Files.readString(folder.resolve("out/report.html"));
    assertThat(report)
        .contains(
            "<html lang=\"fr\">",
            "Le nombre de personnes n’est pas connu",
            "&lt;script&gt;",
            "<svg")
        .doesNotContain("<script", "http");
  }

  @Test
  void saysTheSettingsItUsedAndWhatItHashed() throws IOException {
    Path csv = Files.writeString(folder.resolve("a.csv"), csv(",", ""));
    JsonObject settings =
        JsonParser.parseString(problems(csv, "out"))
            .getAsJsonObject()
            .getAsJsonObject("provenance")
            .getAsJsonObject("parameters");
    assertThat(settings.get("consensus_runs").getAsInt()).isEqualTo(20);
    assertThat(settings.get("smallest_theme").getAsInt()).isEqualTo(3);
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains(
            "Empreinte de ce qui a été lu",
            "20 regroupements comparés entre eux",
            "poids des mots : 1 (la moitié entre morceaux de phrases)",
            "3 contributions au moins par problème",
            "vérifier sous 35",
            "graine : 20260101.",
            "Un groupe de 3 contributions ou plus",
            "Une contribution peut parler de plusieurs problèmes.")
        .doesNotContain("Parameters[", "Empreinte du fichier");
  }

  @Test
  void doesNotSayThatAStoryCountsInSeveralProblems() throws IOException {
    StringBuilder rows = new StringBuilder("id;texte\n");
    for (int i = 0; i < 8; i++) {
      rows.append(i)
          .append(";Je suis allé à la préfecture le ")
          .append(i + 3)
          .append(" mars pour mon titre de séjour. J'ai attendu trois heures au guichet.")
          .append(" On m'a répondu que mon dossier était perdu. J'ai dû tout recommencer.\n");
    }
    problems(Files.writeString(folder.resolve("recits.csv"), rows), "out");
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("compte dans un problème au plus.")
        .doesNotContain("peut parler de plusieurs problèmes");
  }

  @Test
  void marksInEveryFileTheLinksToCheck() throws IOException {
    Path csv = Files.writeString(folder.resolve("mele.csv"), leaning());
    long weak =
        JsonParser.parseString(problems(csv, "out"))
            .getAsJsonObject()
            .getAsJsonArray("problems")
            .asList()
            .stream()
            .flatMap(p -> p.getAsJsonObject().getAsJsonArray("members").asList().stream())
            .filter(m -> m.getAsJsonObject().get("belonging").getAsString().equals("WEAK"))
            .count();
    assertThat(weak).isPositive();
    assertThat(Files.readAllLines(folder.resolve("out/assignments.csv")))
        .filteredOn(line -> line.endsWith(",WEAK"))
        .hasSize((int) weak);
    assertThat(
            Files.readString(folder.resolve("out/report.html")).split("rattachement à vérifier</"))
        .hasSize((int) weak + 1);
  }

  @Test
  void takesLabelsFromAnEndpointOnlyWhereOneIsNamed() throws IOException {
    Path csv = Files.writeString(folder.resolve("a.csv"), csv(",", ""));
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer server = endpoint(200, "pas de rendez-vous à la préfecture", asked);
    try {
      JsonObject alone = JsonParser.parseString(problems(csv, "alone")).getAsJsonObject();
      assertThat(asked).isEmpty();
      assertThat(alone.getAsJsonObject("provenance").get("label_model").getAsString()).isEmpty();
      assertThat(Files.readString(folder.resolve("alone/report.html")))
          .doesNotContain("modèle de langue extérieur");

      JsonObject named =
          JsonParser.parseString(problems(csv, "named", labels(server))).getAsJsonObject();
      assertThat(asked).hasSize(2).anyMatch(body -> body.contains("Le bus de 7 h"));
      assertThat(named.getAsJsonObject("provenance").get("label_model").getAsString())
          .isEqualTo("albert-essai");
      assertThat(named.getAsJsonArray("problems").asList())
          .extracting(problem -> problem.getAsJsonObject().get("label_source").getAsString())
          .containsExactlyInAnyOrder("PROPOSER", "LIBRARY");
      assertThat(named.getAsJsonArray("problems").asList())
          .extracting(problem -> problem.getAsJsonObject().get("label").getAsString())
          .contains("Pas de rendez-vous à la préfecture");
      assertThat(Files.readString(folder.resolve("named/report.html")))
          .contains("albert-essai : 1 gardé sur 2", "proposé par un modèle de langue extérieur");
      assertThat(out.toString()).contains("albert-essai et gardés : 1 sur 2");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void keepsItsOwnLabelsAndSaysTheCauseOnceWhenTheEndpointFails() throws IOException {
    Path csv = Files.writeString(folder.resolve("a.csv"), csv(",", ""));
    JsonObject alone = JsonParser.parseString(problems(csv, "alone")).getAsJsonObject();
    HttpServer server = endpoint(500, "", new CopyOnWriteArrayList<>());
    try {
      err.getBuffer().setLength(0);
      JsonObject named =
          JsonParser.parseString(problems(csv, "named", labels(server))).getAsJsonObject();
      assertThat(named.get("problems")).isEqualTo(alone.get("problems"));
      assertThat(err.toString()).containsOnlyOnce("(code 500)");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void refusesAnEndpointItCouldNotAskBeforeAnyWork() throws IOException {
    Path csv = Files.writeString(folder.resolve("a.csv"), csv(",", ""));
    assertThat(refusal(csv, "texte", "--label-endpoint", "http://exemple.fr/v1"))
        .contains("--label-model");
    assertThat(refusal(csv, "texte", "--label-model", "m")).contains("--label-endpoint");
    assertThat(
            refusal(csv, "texte", "--label-endpoint", "file:///etc/passwd", "--label-model", "m"))
        .contains("https://exemple.fr/v1");
    assertThat(folder.resolve("refused")).doesNotExist();
  }

  private static List<String> labels(HttpServer server) {
    return List.of(
        "--label-endpoint",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
        "--label-model",
        "albert-essai");
  }

  /** An endpoint on this machine which gives one label to every question. */
  private static HttpServer endpoint(int status, String label, List<String> asked)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] answer =
              "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"%s\"}}]}"
                  .formatted(label)
                  .getBytes(StandardCharsets.UTF_8);
          try (exchange) {
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    server.start();
    return server;
  }

  @Test
  void refusesWithOneSentenceAndCodeTwo() throws IOException {
    Path csv = Files.writeString(folder.resolve("a.csv"), csv(",", ""));
    assertThat(refusal(csv, "contenu")).contains("contenu", "id, texte");
    assertThat(refusal(Files.writeString(folder.resolve("vide.csv"), ""), "texte"))
        .contains("vide.csv est vide");
    assertThat(refusal(Files.writeString(folder.resolve("titres.csv"), "id,texte\n"), "texte"))
        .contains("sans contribution");
    assertThat(refusal(Files.writeString(folder.resolve("blanc.csv"), "id,texte\n1,\n"), "texte"))
        .contains("aucun texte");
    assertThat(
            refusal(
                Files.write(
                    folder.resolve("photo.csv"),
                    new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 0, 1, 2, 3}),
                "texte"))
        .contains("ni un CSV");
    assertThat(
            refusal(
                Files.write(folder.resolve("faux.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 1}),
                "texte"))
        .contains("ni un CSV");
    assertThat(
            refusal(
                Files.writeString(folder.resolve("b.jsonl"), "{\"texte\": \"a\"}\n{oups\n"),
                "texte"))
        .contains("ligne 2");
    assertThat(refusal(folder, "texte")).contains("dossier");
    assertThat(refusal(csv, "texte", "--granularity", "Infinity")).contains("nombre au-dessus");
    Path nowhere = folder.resolve("nowhere");
    assertThat(refusal(csv, "texte", "--model", nowhere.toString()))
        .contains("langue de " + nowhere, "Corrigez --model", "holds no model")
        .doesNotContain("BOUCLE_MODEL_DIR");
  }

  @Test
  void refusesAPlaceWhereItCannotWriteBeforeAnyWork() throws IOException {
    Path csv = Files.writeString(folder.resolve("a.csv"), csv(",", ""));
    Path file = Files.writeString(folder.resolve("afile"), "");
    assertThat(detect(csv, "texte", file, List.of())).isEqualTo(BoucleCommand.BAD_INPUT);
    assertThat(refusal(csv, "texte", "--times", folder.toString())).contains("--times");
    assertThat(err.toString()).doesNotContain("%");
    assertThat(folder.resolve("refused")).doesNotExist();
  }

  @Test
  void countsPeopleOnlyWhereTheFileNamesThem() throws IOException {
    Path alone = Files.writeString(folder.resolve("a.csv"), csv(",", ""));
    JsonObject unknown = JsonParser.parseString(problems(alone, "alone")).getAsJsonObject();
    assertThat(unknown.getAsJsonArray("problems").get(0).getAsJsonObject().get("people"))
        .isEqualTo(JsonNull.INSTANCE);
    assertThat(Files.readString(folder.resolve("alone/problems.csv"))).contains(";PROBLEM;4;;0;0;");

    String people = csv(",", "").replace("\"\n", "\",p\n").replace("texte\n", "texte,qui\n");
    Path named = Files.writeString(folder.resolve("b.csv"), people);
    JsonObject known =
        JsonParser.parseString(problems(named, "named", List.of("--person", "qui")))
            .getAsJsonObject();
    assertThat(known.getAsJsonArray("problems").get(0).getAsJsonObject().get("people").getAsInt())
        .isOne();
    assertThat(Files.readString(folder.resolve("named/problems.csv")))
        .contains(";PROBLEM;4;1;0;0;");
  }

  @Test
  void saysWhenAndWhereAProblemIsSpokenOfAndHowManyDatesItCouldNotRead() throws IOException {
    StringBuilder rows = new StringBuilder("id,texte,date,lieu\n");
    for (int i = 0; i < 4; i++) {
      rows.append(i)
          .append(',')
          .append(TEXTS.get(i))
          .append(
              List.of(",2021-03-12,Cannes\n", ",01/02/2021,Mougins\n", ",44197,Cannes\n", ",,\n")
                  .get(i));
    }
    Path csv = Files.writeString(folder.resolve("a.csv"), rows);
    JsonObject problem =
        JsonParser.parseString(problems(csv, "out", List.of("--date", "date", "--place", "lieu")))
            .getAsJsonObject()
            .getAsJsonArray("problems")
            .get(0)
            .getAsJsonObject();
    assertThat(problem.get("first_date").getAsString()).isEqualTo("2021-02-01");
    assertThat(problem.get("last_date").getAsString()).isEqualTo("2021-03-12");
    assertThat(problem.getAsJsonArray("places"))
        .hasToString(
            "[{\"place\":\"Cannes\",\"contributions\":2},{\"place\":\"Mougins\",\"contributions\":1}]");
    assertThat(Files.readString(folder.resolve("out/problems.csv")))
        .contains(";first_date;last_date;places", ";2021-02-01;2021-03-12;Cannes (2), Mougins (1)");
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains(
            "Contributions datées du 1er février 2021 au 12 mars 2021.",
            "Lieux les plus cités : Cannes (2), Mougins (1).");
    assertThat(out.toString())
        .contains(
            "Une date illisible a été laissée de côté.",
            "4 contributions lues : 1 problème repéré, aucune voix isolée.");
  }

  private String refusal(Path file, String column, String... more) {
    err.getBuffer().setLength(0);
    int code = detect(file, column, folder.resolve("refused"), List.of(more));
    assertThat(code).isEqualTo(BoucleCommand.BAD_INPUT);
    String last = err.toString().lines().toList().getLast();
    assertThat(last).doesNotContain(" % ");
    assertThat(err.toString().lines().filter(line -> !line.isBlank() && !line.contains(" % ")))
        .containsExactly(last);
    return last;
  }

  private String problems(Path file, String name) throws IOException {
    return problems(file, name, List.of());
  }

  private String problems(Path file, String name, List<String> more) throws IOException {
    Path target = folder.resolve(name);
    List<String> options = new ArrayList<>(List.of("--id", "id"));
    options.addAll(more);
    int code = detect(file, "texte", target, options);
    assertThat(code).as(err.toString()).isEqualTo(BoucleCommand.SUCCESS);
    return Files.readString(target.resolve("problems.json"));
  }

  private int detect(Path file, String column, Path target, List<String> more) {
    List<String> words = new ArrayList<>(List.of("detect", file.toString(), "--text", column));
    words.addAll(List.of("--out", target.toString()));
    words.addAll(more);
    return BoucleCommand.run(
        new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
  }

  private static String csv(String separator, String start) {
    StringBuilder csv = new StringBuilder(start).append("id").append(separator).append("texte\n");
    for (int i = 0; i < TEXTS.size(); i++) {
      csv.append(i + 1)
          .append(separator)
          .append('"')
          .append(TEXTS.get(i).replace("\"", "\"\""))
          .append("\"\n");
    }
    return csv.toString();
  }

  /** Each text resembles others by its subject and still others by its complaint. */
  private static String leaning() {
    List<String> complaints =
        List.of(
            "Le %s est trop loin du village.",
            "Pas de %s le samedi.",
            "Attendre le %s des mois.",
            "Le %s coûte trop cher.",
            "Personne ne répond au %s.",
            "Il manque un %s près d'ici.");
    StringBuilder rows = new StringBuilder("id;texte\n");
    int row = 0;
    for (String subject :
        "bus train médecin dentiste collège lycée guichet téléphone".split(" ", -1)) {
      for (String complaint : complaints) {
        rows.append(++row).append(';').append(complaint.formatted(subject)).append('\n');
      }
    }
    return rows.toString();
  }

  private static String jsonLines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < TEXTS.size(); i++) {
      JsonObject line = new JsonObject();
      line.addProperty("id", i + 1);
      line.addProperty("texte", TEXTS.get(i));
      lines.append(line).append('\n');
    }
    return lines.toString();
  }
}
