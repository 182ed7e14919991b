package fr.boucle.bench.scale;

import fr.boucle.analysis.spi.Embedder;
import fr.boucle.bench.detection.GoldText;
import fr.boucle.bench.scale.Written.Said;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Whether the consultations made are like the real texts they are made of, at the size of these:
 * the table of {@code docs/bench/scale.md}.
 */
final class GeneratorCheck {
  /** Accepted distance in AMI: {@code detection.md}, section 4.1. */
  private static final double TOLERANCE = 0.05;

  private GeneratorCheck() {}

  static String table(List<GoldText> texts, Source source, long seed, Embedder embedder) {
    List<String> sentences = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (Source.Pool pool : source.pools()) {
      pool.sentences()
          .forEach(s -> {
            sentences.add(s);
            labels.add(pool.label());
          });
    }
    List<String> whole = new ArrayList<>(texts.stream().map(GoldText::text).toList());
    Collections.shuffle(whole, new Random(seed));
    Likeness real = Likeness.of(whole, sentences, labels, embedder);
    Likeness made = made(source, texts.size(), sentences.size(), seed, embedder);
    boolean accepted = Math.abs(real.ami() - made.ami()) <= TOLERANCE;
    return "| texts | labelled sentences | AMI of TF-IDF + Leiden | words per text (10 %, median, 90 %) | distinct words among 50,000 | Heaps exponent | nearest sentence: cosine < .5 / < .6 / < .7 / < .8 / < .9 / above |\n"
        + "|---|---|---|---|---|---|---|\n"
        + row("real", real)
        + row("made", made)
        + "\nAMI within .05: **%s**.\n".formatted(accepted ? "yes" : "no");
  }

  private static Likeness made(
      Source source, int contributions, int sentences, long seed, Embedder embedder) {
    List<String> whole = new ArrayList<>();
    List<Said> said = new ArrayList<>();
    new Consultation(source, contributions, seed)
        .forEach(written -> {
          whole.add(written.document().text());
          written.sentences().stream()
              .filter(s -> !s.problem().isEmpty() && said.size() < sentences)
              .forEach(said::add);
        });
    return Likeness.of(
        whole,
        said.stream().map(Said::text).toList(),
        said.stream().map(Said::problem).toList(),
        embedder);
  }

  private static String row(String name, Likeness likeness) {
    StringBuilder nearest = new StringBuilder();
    for (double share : likeness.nearest()) {
      nearest
          .append(nearest.isEmpty() ? "" : " / ")
          .append(String.format(Locale.ROOT, "%.2f", share));
    }
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %d, %d, %d | %d | %.2f | %s |%n",
        name,
        likeness.sentences(),
        likeness.ami(),
        likeness.words().get(0),
        likeness.words().get(1),
        likeness.words().get(2),
        likeness.vocabulary(),
        likeness.heaps(),
        nearest);
  }
}
