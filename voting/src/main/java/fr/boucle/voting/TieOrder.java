package fr.boucle.voting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which of several equal options comes first (« départage »). A tie order is total: it never leaves
 * a tie, and never asks the order of rows, the language of the machine or an unpublished chance.
 *
 * <p>A draw (« tirage au sort ») sorts options by the SHA-256 of the public seed followed by the
 * id, both in UTF-8, smallest first: {@code printf %s "$seed$id" | sha256sum} lets anyone redo it.
 * The seed must be published, and drawn in public after the vote closes.
 */
public final class TieOrder {
  private final String name;
  private final @Nullable String seed;
  private final Comparator<Contender> order;

  private TieOrder(String name, @Nullable String seed, Comparator<Contender> order) {
    this.name = name;
    this.seed = seed;
    this.order = order;
  }

  /**
   * What a tie order may look at.
   *
   * @param id id of the option
   * @param cost cost of the option, currency units
   * @param votes number of people who support it
   */
  public record Contender(String id, BigDecimal cost, long votes) {}

  /** Smallest id first, by code points: "10" comes before "2", and "2" before "c1". */
  public static TieOrder byId() {
    return new TieOrder("lex", null, Comparator.comparing(Contender::id, TieOrder::compareIds));
  }

  /** Cheapest first, then most votes, then smallest id (the order of equalshares.net). */
  public static TieOrder byCostThenVotes() {
    return new TieOrder("cost-votes-id", null, costThenVotes().thenComparing(byId().order));
  }

  /** Cheapest first, then most votes, then the draw from a public seed. */
  public static TieOrder byCostThenVotesThenDraw(String seed) {
    return new TieOrder("cost-votes-draw", seed, costThenVotes().thenComparing(drawn(seed)));
  }

  /** Drawn from a public seed. */
  public static TieOrder drawnFrom(String seed) {
    return new TieOrder("draw", seed, drawn(seed));
  }

  /** Compares two ids by code points, whatever the language of the machine. */
  public static int compareIds(String left, String right) {
    return Arrays.compareUnsigned(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the name used on the command line and in results. */
  public String name() {
    return name;
  }

  /** Returns the public seed, or null when nothing is drawn. */
  public @Nullable String seed() {
    return seed;
  }

  /** Returns the order, first option first. */
  public Comparator<Contender> order() {
    return order;
  }

  private static Comparator<Contender> costThenVotes() {
    return Comparator.comparing(Contender::cost)
        .thenComparing(Comparator.comparingLong(Contender::votes).reversed());
  }

  private static Comparator<Contender> drawn(String seed) {
    Comparator<Contender> byDigest =
        (left, right) -> Arrays.compareUnsigned(digest(seed, left), digest(seed, right));
    return byDigest.thenComparing(byId().order);
  }

  private static byte[] digest(String seed, Contender contender) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((seed + contender.id()).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform provides SHA-256", impossible);
    }
  }
}
