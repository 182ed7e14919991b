package fr.boucle.bench.detection;

import fr.boucle.analysis.Detected;
import fr.boucle.analysis.spi.Embedder;
import fr.boucle.embedding.FrenchModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The command that measures how steady lists are while a set arrives in ten batches, and how good
 * the last list is, beside lists made afresh; it prints a table of {@code docs/bench/detection.md}.
 *
 * <p>Arguments: the shared folder ({@code ../shared}); then {@code --orders NUMBER} of arrival, the
 * first by date (1).
 */
public final class BatchesTable {
  private static final String SERVICES = "Services Publics";

  /** The second batch rests on a tenth of the set: too little to be held to the aim. */
  private static final int FIRST_HELD = 1;

  private static final double AIM = 0.9;

  private final Embedder model;
  private final Contest contest;
  private final int orders;

  private BatchesTable(Embedder model, Contest contest, int orders) {
    this.model = model;
    this.contest = contest;
    this.orders = orders;
  }

  /** Prints the table. */
  public static void main(String[] arguments) throws IOException {
    List<String> given = List.of(arguments);
    Path shared = Path.of(given.isEmpty() ? "../shared" : given.getFirst());
    Optional<Contest> present = Contest.find(shared);
    if (present.isEmpty()) {
      return;
    }
    Contest contest = present.get();
    int option = given.indexOf("--orders");
    Embedder model = new Remembered(FrenchModel.load());
    var table =
        new BatchesTable(model, contest, option < 0 ? 1 : Integer.parseInt(given.get(option + 1)));
    System.out.println(
        "| set, order of arrival | list | ARI from batch 2 to 10 | kept | validated | last: F1/R20 or"
            + " AMI/ARI | problems |");
    System.out.println("|---|---|---|---|---|---|---|");
    table.print("again", Batches.again(model));
    table.print("afresh", Batches.afresh(model));
  }

  private void print(String way, Batches.Analysis analysis) {
    Map<String, List<GoldText>> sets = new TreeMap<>();
    contest.debate().forEach((question, gold) -> sets.put("Q" + question, gold));
    sets.put(SERVICES, contest.services());
    List<Double> held = new ArrayList<>();
    List<double[]> opinions = new ArrayList<>();
    List<double[]> stories = new ArrayList<>();
    sets.forEach((name, gold) -> {
      for (int order = 0; order < orders; order++) {
        List<GoldText> arrivals = Batches.arrivals(gold, order);
        Batches batches = Batches.of(arrivals, model, analysis);
        boolean told = name.equals(SERVICES);
        double[] quality =
            told ? ofStories(gold, batches.last()) : ofOpinions(gold, batches.last());
        (told ? stories : opinions).add(quality);
        held.addAll(batches.agreements().subList(FIRST_HELD, batches.agreements().size()));
        System.out.println(
            String.format(
                Locale.ROOT,
                "| %s, %d | %s | %s | %.3f | %s | %.3f/%.3f | %d |",
                name,
                order,
                way,
                batches.agreements().stream()
                    .map(a -> String.format(Locale.ROOT, "%.2f", a))
                    .collect(Collectors.joining(" ")),
                batches.kept(),
                batches.validatedKept() ? "whole" : "NOT whole",
                quality[0],
                quality[1],
                batches.last().themes().size()));
      }
    });
    System.out.println(
        String.format(
            Locale.ROOT,
            "| all | %s | from batch 3: mean %.3f, least %.3f, under %.1f %d of %d | | |"
                + " F1 %.3f, R20 %.3f; AMI %.3f, ARI %.3f | |",
            way,
            held.stream().mapToDouble(a -> a).average().orElse(0),
            held.stream().mapToDouble(a -> a).min().orElse(0),
            AIM,
            held.stream().filter(a -> a < AIM).count(),
            held.size(),
            mean(opinions, 0),
            mean(opinions, 1),
            mean(stories, 0),
            mean(stories, 1)));
  }

  private static double[] ofOpinions(List<GoldText> gold, Detected list) {
    Scores.Several scores = Scores.several(gold, Contest.groups(list));
    return new double[] {scores.meanBestF1(), scores.recall20()};
  }

  private static double[] ofStories(List<GoldText> gold, Detected list) {
    Scores.One scores = Scores.one(gold, Contest.primary(list));
    return new double[] {scores.ami(), scores.ari()};
  }

  private static double mean(List<double[]> scores, int which) {
    return scores.stream().mapToDouble(s -> s[which]).average().orElse(0);
  }
}
