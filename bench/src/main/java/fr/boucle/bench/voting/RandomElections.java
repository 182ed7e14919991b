package fr.boucle.bench.voting;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.Option;
import fr.boucle.voting.Profile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Elections drawn from a seed: 8 approvals per ballot, some projects much more popular than others,
 * costs from 10,000 to 500,000, a budget of a fifth of all costs; nearly all ballots are distinct.
 */
final class RandomElections {
  private static final int APPROVALS = 8;

  private RandomElections() {}

  static Profile draw(int ballots, int projects) {
    Random random = new Random(projects);
    List<Option> options = new ArrayList<>();
    BigDecimal all = BigDecimal.ZERO;
    for (int p = 0; p < projects; p++) {
      options.add(Option.of("p" + p, 10_000L + random.nextInt(490_000)));
      all = all.add(options.getLast().cost());
    }
    Profile.Builder box =
        Profile.over(options).budget(all.divideToIntegralValue(BigDecimal.valueOf(5)));
    for (int b = 0; b < ballots; b++) {
      List<String> chosen = new ArrayList<>();
      for (int i = 0; i < APPROVALS; i++) {
        double popular = random.nextDouble() * random.nextDouble();
        chosen.add("p" + (int) (popular * projects));
      }
      box.add(new Ballot.Approval(chosen));
    }
    return box.build();
  }
}
