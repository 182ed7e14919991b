package fr.boucle.bench.scale;

import fr.boucle.analysis.Segment.Kind;
import fr.boucle.analysis.text.Kinds;
import fr.boucle.analysis.text.Resources;
import fr.boucle.analysis.text.Sentences;
import fr.boucle.bench.detection.GoldText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sentences of labelled texts, from which consultations are made (« matière »). Sentences stay in
 * the order of the files.
 *
 * @param pools one per label with enough sentences, largest first
 * @param strays sentences of no label or of several: matter for what one person alone says
 * @param pleasantries greetings, thanks and praise
 * @param nothings answers that say nothing
 * @param foreign sentences in other languages
 * @param lengths number of sentences of each text
 */
record Source(
    List<Pool> pools,
    List<String> strays,
    List<String> pleasantries,
    List<String> nothings,
    List<String> foreign,
    List<Integer> lengths) {
  private static final int LEAST_SENTENCES = 5;

  /**
   * Sentences under one label.
   *
   * @param label unique
   * @param sentences as written
   */
  record Pool(String label, List<String> sentences) {}

  /** Reads every {@code *.jsonl} of a folder, in name order. */
  static Source read(Path folder) throws IOException {
    List<GoldText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        texts.addAll(GoldText.read(file));
      }
    }
    return of(texts);
  }

  static Source of(List<GoldText> texts) {
    Kinds kinds = new Kinds();
    Map<String, List<String>> labelled = new TreeMap<>();
    List<String> strays = new ArrayList<>();
    List<String> pleasantries = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    for (GoldText text : texts) {
      List<String> sentences = Sentences.of(text.text());
      lengths.add(Math.max(1, sentences.size()));
      boolean one = text.labels().size() == 1;
      String label = one ? text.question() + "/" + text.labels().getFirst() : "";
      for (String sentence : sentences) {
        Kind kind = kinds.of(sentence);
        if (kind == Kind.GREETING || kind == Kind.PRAISE) {
          pleasantries.add(sentence);
        } else if (kind.makesThemes()) {
          (one ? labelled.computeIfAbsent(label, l -> new ArrayList<>()) : strays).add(sentence);
        }
      }
    }
    List<Pool> pools = new ArrayList<>();
    labelled.forEach((label, sentences) -> {
      if (sentences.size() >= LEAST_SENTENCES) {
        pools.add(new Pool(label, List.copyOf(sentences)));
      } else {
        strays.addAll(sentences);
      }
    });
    pools.sort(
        Comparator.comparingInt((Pool p) -> -p.sentences().size()).thenComparing(Pool::label));
    return new Source(
        pools,
        List.copyOf(strays),
        List.copyOf(pleasantries),
        Resources.lines(Source.class, "nothing.txt"),
        Resources.lines(Source.class, "foreign.txt"),
        List.copyOf(lengths));
  }
}
