package fr.boucle.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Counts;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Document;
import fr.boucle.analysis.Family;
import fr.boucle.analysis.Isolated;
import fr.boucle.analysis.LabelSource;
import fr.boucle.analysis.Material;
import fr.boucle.analysis.Member;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Point;
import fr.boucle.analysis.Provenance;
import fr.boucle.analysis.Reason;
import fr.boucle.analysis.Segment;
import fr.boucle.analysis.SegmentRef;
import fr.boucle.analysis.Theme;
import fr.boucle.analysis.spi.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Pattern NUMBER =
      Pattern.compile(
          "<a class=\"number\" tabindex=\"-1\" style=\"left:(\\d+)%;top:(\\d+)%\" href=\"#(t\\d+)\"");

  private final List<Document> documents = new ArrayList<>();
  private final List<Theme> themes = new ArrayList<>();
  private final List<Isolated> isolated = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private final List<Point> map = new ArrayList<>();

  @Test
  void letsEveryContributionAndEverySentenceBeRead() {
    theme("Plus de bus");
    sentence("b0", 1, "Un figuier devant la crèche.", Segment.Kind.PROPOSAL);
    sentence("b0", 2, "Merci à tous.", Segment.Kind.GREETING);
    alone("c1", "La fontaine <fuit>.", Isolated.Cause.SINGULAR);
    alone("c2", "Bonjour,", Isolated.Cause.NO_PROBLEM);
    alone("c3", " ", Isolated.Cause.EMPTY);

    assertThat(html())
        .containsSubsequence(
            ">1 voix isolée</h3>",
            "La fontaine &lt;fuit&gt;. <small>contribution c1",
            ">2 contributions sans rien à signaler, ou vides</h3>",
            "Bonjour, <small>contribution c2",
            "(texte vide) <small>contribution c3",
            ">1 phrase isolée de contributions classées ailleurs</h3>",
            "Un figuier devant la crèche. <small>contribution b0, classée dans <a href=\"#t0\">Plus de bus</a>",
            "1 formule de politesse ou phrase sans objet");
  }

  @Test
  void saysTheSameNumbersWithTheSameWordsInFiguresMapAndLists() {
    theme("Plus de bus");
    sentence("b0", 1, "Un figuier devant la crèche.", Segment.Kind.PROPOSAL);
    sentence("b0", 2, "Une fontaine.", Segment.Kind.PROPOSAL);
    alone("c1", "La poste ferme.", Isolated.Cause.SINGULAR);

    assertThat(html())
        .contains(
            "<dt><a href=\"#sentences\">phrases isolées de contributions classées ailleurs</a></dt><dd>2</dd>",
            "1 voix isolée, 2 phrases isolées de contributions classées ailleurs.",
            ">1 voix isolée</h3>",
            ">2 phrases isolées de contributions classées ailleurs</h3>");
  }

  @Test
  void saysHowManyMoreAndWhereWhenAListIsCut() {
    for (int i = 0; i < 520; i++) {
      alone("c%03d".formatted(i), "Voix numéro " + i, Isolated.Cause.SINGULAR);
    }

    assertThat(html())
        .contains("Lire les 500 voix isolées", "Et 20 autres, dans le fichier problems.json.")
        .doesNotContain("Voix numéro 500");
  }

  @Test
  void startsWithAWayToTheListAndASummary() {
    theme("Plus de bus");

    assertThat(html())
        .contains("Aucune voix isolée, aucune phrase isolée")
        .containsSubsequence(
            "<body>\n<a class=\"skip\" href=\"#liste\">",
            "<nav aria-label=\"Sommaire\">",
            "<a href=\"#carte\">La carte</a>",
            "<h2 id=\"liste\">")
        .doesNotContain("<script");
  }

  @Test
  void namesTheMapByLinksBesideItAndLetsNoNumberHideAnother() {
    for (int i = 0; i < 20; i++) {
      theme("Problème numéro " + i);
    }

    String html = html();

    assertThat(html)
        .contains(
            "Les 15 premiers problèmes de la liste, sur 20",
            "<a href=\"#t14\">Problème numéro 14</a></li>",
            "<h3>15. Problème numéro 14");
    List<MatchResult> numbers = NUMBER.matcher(html).results().toList();
    assertThat(numbers).hasSize(15);
    // At 360 px the map is 326 px wide and 340 px high, and a number 26 px.
    for (MatchResult one : numbers) {
      assertThat(numbers)
          .filteredOn(other -> across(one, other) * 3.26 < 26 && down(one, other) * 3.4 < 26)
          .hasSize(1);
    }
  }

  @Test
  void writesTheSameReportWhateverTheLocale() {
    theme("Plus de bus");
    String expected = html();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("ar", "EG"));
      assertThat(html()).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static int across(MatchResult one, MatchResult other) {
    return Math.abs(Integer.parseInt(one.group(1)) - Integer.parseInt(other.group(1)));
  }

  private static int down(MatchResult one, MatchResult other) {
    return Math.abs(Integer.parseInt(one.group(2)) - Integer.parseInt(other.group(2)));
  }

  /** A theme of one contribution, in the middle of the map. */
  private void theme(String label) {
    int number = themes.size();
    String text = label + ".";
    var ref = new SegmentRef("b" + number, 0);
    documents.add(Document.of(ref.documentId(), text));
    segments.add(new Segment(ref, text, Segment.Kind.PROBLEM));
    map.add(new Point(ref, 0.5f, 0.5f, "t" + number));
    themes.add(
        new Theme(
            "t" + number,
            Segment.Kind.PROBLEM,
            label,
            LabelSource.LIBRARY,
            List.of("bus"),
            List.of(),
            List.of(
                new Member(ref, text, 1, true, Member.Belonging.CORE, new Reason(List.of(), null))),
            new Counts(1, 1, 0, 0, 1, 0),
            false));
  }

  private void alone(String id, String text, Isolated.Cause cause) {
    documents.add(Document.of(id, text));
    isolated.add(new Isolated(id, cause));
  }

  private void sentence(String id, int index, String text, Segment.Kind kind) {
    segments.add(new Segment(new SegmentRef(id, index), text, kind));
  }

  private String html() {
    var detected =
        new Detected(
            documents.size(),
            themes,
            themes.stream().map(t -> new Family("f", t.label(), List.of(t.id()))).toList(),
            isolated,
            segments,
            map,
            new Provenance(
                "test",
                Embedder.none().identity(),
                Parameters.standard(),
                Parameters.standard(),
                new Material(false, 1, 1, 1, 0, 0),
                1,
                "",
                ""));
    return new Report("a.csv", Corpus.of(documents), detected).html();
  }
}
