package fr.boucle.bench.scale;

import fr.boucle.analysis.Document;
import fr.boucle.bench.scale.Source.Pool;
import fr.boucle.bench.scale.Written.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A consultation of any size made from real sentences (« consultation de synthèse »): problem sizes
 * by Zipf's law, one to five problems per contribution, voices alone, pleasantries, answers that
 * say nothing, campaigns of copies with light edits, problems that burst or are born after the
 * middle, other languages, slips. Contribution i depends on the seed, i and the size only: same
 * seed, same bytes.
 *
 * <p>Variety beyond the real sentences comes from {@link Crossing}: most sentences join the start
 * of one and the end of another of the same problem, and half of them hold a clause about something
 * else. With these shares TF-IDF + Leiden agrees with the labels as on the real sentences ({@link
 * GeneratorCheck}).
 */
final class Consultation {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 60;
  private static final int WINDOWS = 50;

  /** In 100 sentences of a problem, those that join two of them, and those with an aside. */
  private static final int CROSSED = 80;

  private static final int ASIDE = 50;

  /** Problems per contribution, 1 to 5, in parts of 100: mean 2.3, real ones 1.6 to 3.3. */
  private static final int[] PROBLEMS = {30, 62, 82, 94, 100};

  private final Source source;
  private final int size;
  private final long seed;
  private final Zipf zipf;
  private final Map<Integer, Integer> campaigns = new HashMap<>();

  Consultation(Source source, int size, long seed) {
    this.source = source;
    this.size = size;
    this.seed = seed;
    this.zipf = new Zipf(source.pools().size());
    planCampaigns(new SplittableRandom(seed ^ 0xC0FFEEL));
  }

  /** Hands over every contribution in the order of arrival. */
  void forEach(Consumer<Written> reader) {
    for (int i = 0; i < size; i++) {
      reader.accept(contribution(i));
    }
  }

  /** One contribution in a hundred is one of 20 to 60 copies that arrive within a short time. */
  private void planCampaigns(SplittableRandom chance) {
    int copies = size / 100;
    for (int campaign = 0; copies >= 20; campaign++) {
      int length = Math.min(copies, 20 + chance.nextInt(41));
      int first = chance.nextInt(Math.max(1, size - 10 * length));
      for (int c = 0; c < length; c++) {
        campaigns.putIfAbsent(first + chance.nextInt(10 * length), campaign);
      }
      copies -= length;
    }
  }

  private Written contribution(int i) {
    SplittableRandom chance = chance(i);
    Integer campaign = campaigns.get(i);
    List<Said> said = campaign == null ? say(i, chance) : copy(campaign, chance);
    Slips slips = new Slips(chance.split());
    List<Said> typed =
        campaign == null || chance.nextInt(4) == 0
            ? said.stream().map(s -> new Said(slips.type(s.text()), s.problem())).toList()
            : said;
    return new Written(
        new Document(
            String.format(Locale.ROOT, "c%07d", i),
            slips.join(typed.stream().map(Said::text).toList()),
            "p" + chance.nextInt(size),
            Slips.place(new SplittableRandom(seed + chance.nextInt(300))),
            FIRST_DAY.plusDays((long) i * DAYS / size)),
        typed);
  }

  private SplittableRandom chance(long i) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + i);
  }

  /** A copy leaves out one sentence now and then. */
  private List<Said> copy(int campaign, SplittableRandom chance) {
    List<Said> whole = new ArrayList<>(say(size / 2, chance(-1L - campaign)));
    if (whole.size() > 1 && chance.nextInt(5) == 0) {
      whole.remove(chance.nextInt(whole.size()));
    }
    return whole;
  }

  private List<Said> say(int i, SplittableRandom chance) {
    int kind = chance.nextInt(100);
    if (kind < 3) {
      return List.of(new Said(any(source.nothings(), chance), ""));
    }
    if (kind < 8) {
      int number = chance.nextInt(source.foreign().size());
      return List.of(new Said(source.foreign().get(number), "foreign/" + number));
    }
    int sentences = any(source.lengths(), chance);
    int problems = Math.min(sentences, problems(chance.nextInt(100)));
    List<Said> said = new ArrayList<>();
    if (!source.pleasantries().isEmpty() && chance.nextInt(5) == 0) {
      said.add(new Said(any(source.pleasantries(), chance), ""));
    }
    for (int p = 0; p < problems; p++) {
      Pool pool = problem(i, chance);
      int own = sentences * (p + 1) / problems - sentences * p / problems;
      for (int s = 0; s < own; s++) {
        said.add(chance.nextInt(100) < 15 ? alone(chance) : of(pool, chance));
      }
    }
    return said;
  }

  private static int problems(int drawn) {
    int problems = 1;
    while (drawn >= PROBLEMS[problems - 1]) {
      problems++;
    }
    return problems;
  }

  /** One contribution in ten speaks of the problem of the moment; one problem in ten is new. */
  private Pool problem(int i, SplittableRandom chance) {
    int window = (int) ((long) i * WINDOWS / size);
    while (true) {
      int rank =
          chance.nextInt(10) == 0
              ? new SplittableRandom(seed + window).nextInt(source.pools().size())
              : zipf.draw(chance);
      if (rank % 10 != 7 || i >= size / 2) {
        return source.pools().get(rank);
      }
    }
  }

  private Said of(Pool pool, SplittableRandom chance) {
    String said = any(pool.sentences(), chance);
    if (chance.nextInt(100) < CROSSED) {
      said = Crossing.of(said, any(pool.sentences(), chance), chance);
    }
    if (chance.nextInt(100) < ASIDE) {
      String aside = any(source.strays(), chance);
      said =
          chance.nextBoolean()
              ? Crossing.of(said, aside, chance)
              : Crossing.of(aside, said, chance);
    }
    return new Said(said, pool.label());
  }

  private Said alone(SplittableRandom chance) {
    return new Said(
        Crossing.of(any(source.strays(), chance), any(source.strays(), chance), chance), "");
  }

  private static <T> T any(List<T> list, SplittableRandom chance) {
    return list.get(chance.nextInt(list.size()));
  }
}
