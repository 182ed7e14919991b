package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.ConsultationId;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.problem.AdaptedModel;
import fr.boucle.training.Adaptation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The texts of a consultation that a model may learn from: those shown, of all its rounds. Where
 * they are many, a sample drawn by their numbers, which hardly changes when one more arrives.
 */
@Component
class ConsultationTexts {
  /** Some 10,000 sentences: 300 steps already see each of them ten times over. */
  private static final int MOST_CHARACTERS = 1_500_000;

  private static final long SEED = 7;

  private final Consultations consultations;
  private final Contributions contributions;

  ConsultationTexts(Consultations consultations, Contributions contributions) {
    this.consultations = consultations;
    this.contributions = contributions;
  }

  /**
   * Contributions and their texts.
   *
   * @param contributions ids, rising
   * @param texts their texts, in the same order
   */
  record Sample(List<Long> contributions, List<String> texts) {}

  /** A rank drawn for a contribution, which the others do not change. */
  private record Rank(long drawn, long id) implements Comparable<Rank> {
    private static Rank of(long id) {
      return new Rank(new SplittableRandom(SEED ^ id).nextLong(), id);
    }

    @Override
    public int compareTo(Rank other) {
      int order = Long.compare(drawn, other.drawn);
      return order == 0 ? Long.compare(id, other.id) : order;
    }
  }

  /** Keeps the first contributions by rank, as many as fit, without holding the others. */
  private static final class Drawing {
    private final TreeMap<Rank, Contribution> kept = new TreeMap<>();
    private @Nullable Rank firstLeftOut;
    private int characters;

    private void offer(Contribution said) {
      Rank rank = Rank.of(said.id().value());
      Rank limit = firstLeftOut;
      if (limit != null && rank.compareTo(limit) > 0) {
        return;
      }
      kept.put(rank, said);
      characters += said.text().length();
      while (characters > MOST_CHARACTERS) {
        var last = kept.pollLastEntry();
        characters -= last.getValue().text().length();
        firstLeftOut = last.getKey();
      }
    }

    private List<Contribution> drawn() {
      return new ArrayList<>(kept.values());
    }
  }

  /** Number of contributions shown, over all rounds. */
  long count(ConsultationId id) {
    return rounds(id).stream().mapToLong(contributions::count).sum();
  }

  /** Draws the sample; the same contributions give the same one. */
  Sample sample(ConsultationId id) {
    var drawing = new Drawing();
    rounds(id).forEach(round -> contributions.readAll(round, drawing::offer));
    return of(drawing.drawn());
  }

  /** True when every text that taught a model is still shown, word for word. */
  boolean stillTeach(AdaptedModel model) {
    Set<Long> taught = new HashSet<>(model.contributions());
    var still = new ArrayList<Contribution>();
    for (RoundId round : rounds(model.consultation())) {
      contributions.readAll(
          round,
          said -> {
            if (taught.contains(said.id().value())) {
              still.add(said);
            }
          });
    }
    return still.size() == taught.size()
        && Adaptation.hashOf(of(still).texts()).equals(model.textsSha256());
  }

  private static Sample of(List<Contribution> said) {
    said.sort(Comparator.comparingLong(one -> one.id().value()));
    return new Sample(
        said.stream().map(one -> one.id().value()).toList(),
        said.stream().map(Contribution::text).toList());
  }

  private List<RoundId> rounds(ConsultationId id) {
    String slug = consultations.get(id).slug();
    int last = consultations.findCurrentRound(id).map(Round::number).orElse(0);
    return IntStream.rangeClosed(1, last)
        .mapToObj(number -> consultations.findRound(slug, number))
        .flatMap(round -> round.map(Round::id).stream())
        .toList();
  }
}
