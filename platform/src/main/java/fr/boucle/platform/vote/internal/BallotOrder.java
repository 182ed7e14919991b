package fr.boucle.platform.vote.internal;

import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollOption;
import fr.boucle.platform.vote.VotingRight;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The order in which a voter reads the options: random, so that no option gains from being first,
 * and the same each time for the same voter.
 */
public final class BallotOrder {
  private static final int DRAW_BYTES = 16;

  private BallotOrder() {}

  /** Puts the options in the order of one right. */
  public static List<PollOption> of(Poll poll, VotingRight right) {
    return poll.options().stream()
        .sorted(
            Comparator.comparing((PollOption option) -> place(right, option))
                .thenComparing(PollOption::key))
        .toList();
  }

  /** Draws the random number of a form: 128 bits, 32 hexadecimal digits. */
  public static String draw() {
    byte[] bytes = new byte[DRAW_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String place(VotingRight right, PollOption option) {
    return HexFormat.of()
        .formatHex(
            Hashes.sha256((right.hash() + "\n" + option.key()).getBytes(StandardCharsets.UTF_8)));
  }
}
