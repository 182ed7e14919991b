package fr.boucle.cli.detect;

import static fr.boucle.cli.detect.ReportText.escape;

import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Theme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The part of the report where one reads what is in no problem. */
final class UnplacedHtml {
  private static final int SHOWN = 500;

  /** Lists short enough to be read without asking for them. */
  private static final int OPEN = 12;

  private final Unplaced unplaced;
  private final Detected detected;
  private final ReportText words;
  private final StringBuilder html;

  UnplacedHtml(Unplaced unplaced, Detected detected, ReportText words, StringBuilder html) {
    this.unplaced = unplaced;
    this.detected = detected;
    this.words = words;
    this.html = html;
  }

  void append() {
    html.append("<section class=\"apart\" aria-labelledby=\"voix\">\n<h2 id=\"voix\">")
        .append(words.text("apart.title"))
        .append("</h2>\n<p>")
        .append(words.text("apart.intro"))
        .append("</p>\n");
    if (unplaced.contributions().isEmpty() && unplaced.isolatedSentences().isEmpty()) {
      html.append("<p>").append(words.text("apart.none")).append("</p>\n");
    }
    group("voices", unplaced.voices(), this::whole);
    group("nothing", unplaced.nothing(), this::whole);
    Map<String, Theme> places = new HashMap<>();
    detected
        .themes()
        .forEach(theme ->
            theme.members().stream()
                .filter(member -> member.primary())
                .forEach(member -> places.put(member.ref().documentId(), theme)));
    group(
        "sentences",
        unplaced.isolatedSentences(),
        one -> {
          Theme place = places.get(one.ref().documentId());
          item(
              one.text(),
              words.text("evidence.source", escape(one.ref().documentId()))
                  + (place == null
                      ? ""
                      : words.text("apart.elsewhere", place.id(), escape(place.label()))));
        });
    if (!unplaced.setAside().isEmpty()) {
      html.append("<p>")
          .append(words.text("apart.setAside", unplaced.setAside().size()))
          .append("</p>\n");
    }
    html.append("</section>\n");
  }

  private <T> void group(String name, List<T> all, Consumer<T> item) {
    if (all.isEmpty()) {
      return;
    }
    html.append("<h3 id=\"")
        .append(name)
        .append("\">")
        .append(words.text("apart." + name, all.size()))
        .append("</h3>\n<p>")
        .append(words.text("apart." + name + ".what", all.size()))
        .append(all.size() <= OPEN ? "</p>\n<details open>" : "</p>\n<details>")
        .append("<summary>")
        .append(words.text("apart." + name + ".read", Math.min(SHOWN, all.size())))
        .append("</summary>\n<ul>\n");
    all.subList(0, Math.min(SHOWN, all.size())).forEach(item);
    html.append("</ul>\n");
    if (all.size() > SHOWN) {
      html.append("<p>").append(words.text("more", all.size() - SHOWN)).append("</p>\n");
    }
    html.append("</details>\n");
  }

  private void whole(Unplaced.Text one) {
    item(
        one.text().isBlank() ? words.text("apart.blank") : one.text(),
        words.text("evidence.source", escape(one.contribution())));
  }

  private void item(String text, String source) {
    html.append("<li>")
        .append(escape(text))
        .append(" <small>")
        .append(source)
        .append("</small></li>\n");
  }
}
