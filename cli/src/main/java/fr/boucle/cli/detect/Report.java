package fr.boucle.cli.detect;

import static fr.boucle.cli.detect.ReportText.escape;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Document;
import fr.boucle.analysis.Evidence;
import fr.boucle.analysis.Family;
import fr.boucle.analysis.LabelSource;
import fr.boucle.analysis.Material;
import fr.boucle.analysis.Member;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The page a person reads and prints: list, evidence, map, how it was done. One file, nothing
 * fetched, in French.
 */
final class Report {
  private static final int MEMBERS_SHOWN = 200;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

  private final String file;
  private final Corpus corpus;
  private final Detected detected;
  private final Unplaced unplaced;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final ReportText words = new ReportText();
  private final StringBuilder html = new StringBuilder();

  Report(String file, Corpus corpus, Detected detected) {
    this.file = file;
    this.corpus = corpus;
    this.detected = detected;
    this.unplaced = Unplaced.of(corpus, detected);
    detected.themes().forEach(theme -> numbers.put(theme.id(), numbers.size() + 1));
  }

  String html() {
    html.append(
            "<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(text("title"))
        .append("</title>\n<style>\n")
        .append(resource("report.css"))
        .append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#liste\">")
        .append(text("skip"))
        .append("</a>\n<main>\n");
    head();
    summary();
    contents();
    list();
    if (!detected.themes().isEmpty()) {
      new MapHtml(detected, unplaced, words, html).append();
      themes();
    }
    new UnplacedHtml(unplaced, detected, words, html).append();
    method();
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private void head() {
    html.append("<header>\n")
        .append(resource("sign.svg"))
        .append("<h1>")
        .append(text("title"))
        .append("</h1>\n<p class=\"lead\">")
        .append(text("lead", escape(file)))
        .append("</p>\n</header>\n");
  }

  private void summary() {
    long people =
        corpus.documents().stream()
            .map(Document::person)
            .filter(Objects::nonNull)
            .distinct()
            .count();
    html.append("<dl class=\"figures\">\n");
    figure(detected.contributions(), "figure.contributions");
    figureIfAny(people, "figure.people");
    long praised = detected.themes().stream().filter(Theme::isPraise).count();
    figure(detected.themes().size() - praised, "figure.themes");
    figureIfAny(praised, "figure.praised");
    figureIfAny(unplaced.voices().size(), "figure.voices");
    figureIfAny(unplaced.nothing().size(), "figure.nothing");
    figureIfAny(unplaced.isolatedSentences().size(), "figure.sentences");
    html.append("</dl>\n");
  }

  private void contents() {
    html.append("<nav aria-label=\"").append(text("contents")).append("\">\n<ul>\n");
    entry("liste", "list.title");
    if (!detected.themes().isEmpty()) {
      entry("carte", "map.title");
      entry("preuves", "evidence.title");
    }
    entry("voix", "apart.title");
    entry("methode", "method.title");
    html.append("</ul>\n</nav>\n");
  }

  private void entry(String place, String key) {
    html.append("<li><a href=\"#")
        .append(place)
        .append("\">")
        .append(text(key))
        .append("</a></li>\n");
  }

  private boolean peopleAreKnown() {
    return corpus.documents().stream().anyMatch(d -> d.person() != null);
  }

  private void figure(long value, String key) {
    html.append("<div><dt>")
        .append(text(key, value))
        .append("</dt><dd>")
        .append(text("number", value))
        .append("</dd></div>\n");
  }

  private void figureIfAny(long value, String key) {
    if (value > 0) {
      figure(value, key);
    }
  }

  private void list() {
    html.append("<section aria-labelledby=\"liste\">\n<h2 id=\"liste\">")
        .append(text("list.title"))
        .append("</h2>\n");
    if (detected.themes().isEmpty()) {
      html.append("<p>").append(text("list.none")).append("</p>\n</section>\n");
      return;
    }
    int most = detected.themes().stream().mapToInt(t -> t.counts().contributions()).max().orElse(1);
    Map<String, Theme> byId =
        detected.themes().stream().collect(Collectors.toMap(Theme::id, Function.identity()));
    boolean stories = detected.provenance().material().stories();
    html.append("<p>")
        .append(text("list.intro"))
        .append(" ")
        .append(text(stories ? "list.intro.stories" : "list.intro.clauses"))
        .append("</p>\n");
    for (Family family : detected.families()) {
      html.append("<h3>")
          .append(escape(family.label()))
          .append("</h3>\n<table class=\"problems\">\n<thead><tr><th scope=\"col\" class=\"rank\">")
          .append(text("list.number"))
          .append("</th><th scope=\"col\">")
          .append(text("list.problem"))
          .append("</th><th scope=\"col\" class=\"n\">")
          .append(text("list.contributions"))
          .append("</th></tr></thead>\n<tbody>\n");
      for (String id : family.themeIds()) {
        Theme theme = byId.get(id);
        if (theme != null) {
          row(theme, most);
        }
      }
      html.append("</tbody>\n</table>\n");
    }
    html.append("</section>\n");
  }

  private void row(Theme theme, int most) {
    html.append("<tr><td class=\"rank\">")
        .append(numbers.get(theme.id()))
        .append("</td><td><a href=\"#")
        .append(theme.id())
        .append("\">")
        .append(escape(theme.label()))
        .append("</a>")
        .append(tag(theme))
        .append("<span class=\"bar\" style=\"width:")
        .append(Math.max(1, 100 * theme.counts().contributions() / most))
        .append("%\"></span></td><td class=\"n\">")
        .append(text("number", theme.counts().contributions()))
        .append("</td></tr>\n");
  }

  private String tag(Theme theme) {
    String kind = theme.kind().name().toLowerCase(Locale.ROOT);
    return theme.isNamed() ? tag(kind, "kind." + kind) : tag("nameless", "nameless");
  }

  private String tag(String style, String key) {
    return " <span class=\"tag " + style + "\">" + text(key) + "</span>";
  }

  private void themes() {
    html.append("<section aria-labelledby=\"preuves\">\n<h2 id=\"preuves\">")
        .append(text("evidence.title"))
        .append("</h2>\n");
    for (Theme theme : detected.themes()) {
      html.append("<article id=\"")
          .append(theme.id())
          .append("\">\n<h3>")
          .append(numbers.get(theme.id()))
          .append(". ")
          .append(escape(theme.label()))
          .append(tag(theme))
          .append("</h3>\n<p class=\"counts\">")
          .append(
              text(
                  peopleAreKnown() ? "evidence.counts" : "evidence.counts.anonymous",
                  theme.counts().contributions(),
                  theme.counts().people(),
                  theme.counts().identicalTexts(),
                  theme.counts().nearIdentical(),
                  theme.counts().satisfied()))
          .append("</p>\n");
      setting(Setting.of(theme, corpus));
      for (Evidence evidence : theme.evidence()) {
        html.append("<blockquote><p>")
            .append(escape(evidence.text()))
            .append("</p><footer>")
            .append(text("evidence.source", escape(evidence.ref().documentId())))
            .append("</footer></blockquote>\n");
      }
      html.append("<p class=\"why\">")
          .append(text("evidence.why", escape(String.join(", ", theme.terms()))))
          .append(
              theme.labelSource() == LabelSource.PROPOSER ? " " + text("evidence.proposed") : "")
          .append(theme.isNamed() ? "" : " " + text("evidence.nameless"))
          .append("</p>\n");
      members(theme);
      html.append("</article>\n");
    }
    html.append("</section>\n");
  }

  private void setting(Setting setting) {
    if (setting.first() != null && setting.last() != null) {
      String first = day(setting.first());
      String last = day(setting.last());
      html.append("<p class=\"counts\">")
          .append(
              first.equals(last) ? text("evidence.day", first) : text("evidence.days", first, last))
          .append("</p>\n");
    }
    if (!setting.places().isEmpty()) {
      html.append("<p class=\"counts\">")
          .append(text("evidence.places", escape(setting.placesShown())))
          .append("</p>\n");
    }
  }

  private static String day(LocalDate date) {
    return DAY.format(date).replaceFirst("^1 ", "1er ");
  }

  private void members(Theme theme) {
    List<Member> members = theme.members();
    long weak = members.stream().filter(m -> m.belonging() == Member.Belonging.WEAK).count();
    html.append("<details><summary>")
        .append(text("members.title", members.size(), weak))
        .append("</summary>\n<ul>\n");
    for (Member member : members.subList(0, Math.min(MEMBERS_SHOWN, members.size()))) {
      html.append("<li>")
          .append(escape(member.text()))
          .append(" <small>")
          .append(escape(member.ref().documentId()));
      if (member.belonging() == Member.Belonging.WEAK) {
        html.append(", ").append(text("members.weak"));
      }
      html.append("</small></li>\n");
    }
    html.append("</ul>\n");
    if (members.size() > MEMBERS_SHOWN) {
      html.append("<p>").append(text("more", members.size() - MEMBERS_SHOWN)).append("</p>\n");
    }
    html.append("</details>\n");
  }

  private void method() {
    var provenance = detected.provenance();
    Parameters parameters = provenance.effective();
    html.append("<section aria-labelledby=\"methode\">\n<h2 id=\"methode\">")
        .append(text("method.title"))
        .append("</h2>\n<ol>\n");
    for (int step = 1; step <= 4; step++) {
      html.append("<li>")
          .append(text("method.step" + step, parameters.smallestTheme()))
          .append("</li>\n");
    }
    String labelModel = provenance.labelModel();
    html.append("<li>")
        .append(text(labelModel.isEmpty() ? "method.step5" : "method.step5.proposed"))
        .append("</li>\n");
    html.append("</ol>\n<p>")
        .append(text("method.limits"))
        .append("</p>\n<table class=\"provenance\"><tbody>\n");
    provenance("method.library", provenance.library());
    provenance("method.model", provenance.model().name() + " " + provenance.model().sha256());
    if (!labelModel.isEmpty()) {
      provenance(
          "method.labels",
          text(
              "method.labels.count",
              labelModel,
              LabelOptions.proposed(detected),
              detected.themes().size()));
    }
    Material material = provenance.material();
    provenance(
        "method.material",
        text(
            material.stories() ? "method.material.stories" : "method.material.clauses",
            material.segments(),
            material.statements(),
            material.identical(),
            material.nearIdentical()));
    provenance("method.input", provenance.inputSha256());
    provenance(
        "method.parameters",
        text(
            "method.parameters.values",
            parameters.consensusRuns(),
            parameters.neighbours(),
            parameters.lexicalWeight(),
            material.stories() ? 1 : 0,
            parameters.denseWeight(),
            provenance.resolution(),
            parameters.granularity(),
            parameters.smallestTheme(),
            parameters.attachThreshold(),
            parameters.evidence(),
            parameters.seed()));
    html.append("</tbody></table>\n</section>\n");
  }

  private void provenance(String key, String value) {
    html.append("<tr><th scope=\"row\">")
        .append(text(key))
        .append("</th><td>")
        .append(escape(value))
        .append("</td></tr>\n");
  }

  private String text(String key, Object... values) {
    return words.text(key, values);
  }

  private static String resource(String name) {
    try (InputStream in = Report.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
