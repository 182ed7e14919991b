package fr.boucle.platform.vote.web;

import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollOption;
import fr.boucle.platform.vote.PollResult;
import fr.boucle.platform.vote.RankedOption;
import fr.boucle.platform.vote.RightChannel;
import fr.boucle.platform.vote.RuleOffer;
import fr.boucle.platform.vote.internal.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A poll that was counted.
 *
 * @param loop where it stands in the loop, null when it decides nothing about a round
 * @param poll the poll
 * @param rule its rule
 * @param result the result
 * @param explanation why this is the result
 * @param verifiable whether the result can be downloaded as a file, for a second program to check
 */
public record ResultPage(
    @Nullable LoopPlace loop,
    Poll poll,
    RuleOffer rule,
    PollResult result,
    Sentence explanation,
    boolean verifiable)
    implements InLoop {
  private static final int FEW = 10;
  private static final int BAR = 1000;
  private static final int DIGITS_SHOWN = 2;

  /**
   * An option in the table.
   *
   * @param option where it came out
   * @param title what voters read
   * @param cost price, euros
   * @param permille ballots that support it, thousandths of all
   */
  public record Line(RankedOption option, String title, BigDecimal cost, long permille) {
    /** The same share in hundredths, to the nearest. */
    public long percent() {
      return (permille + 5) / 10;
    }

    /** The score, to the hundredth. */
    public BigDecimal score() {
      String[] parts = option.score().split("/", 2);
      BigDecimal numerator = new BigDecimal(parts[0]);
      return parts.length == 1
          ? numerator
          : numerator.divide(new BigDecimal(parts[1]), DIGITS_SHOWN, RoundingMode.HALF_EVEN);
    }

    /** The score of a graded option: its majority grade. */
    public int grade() {
      return score().intValue();
    }

    /** The bar of a graded option, the best grade first. */
    public List<Segment> segments() {
      long people = option.grades().stream().mapToLong(Long::longValue).sum();
      List<Segment> segments = new ArrayList<>();
      long before = 0;
      for (int grade : RuleOffer.GRADES) {
        long here = option.grades().isEmpty() ? 0 : option.grades().get(grade);
        if (here > 0) {
          long from = before * BAR / people;
          segments.add(new Segment(grade, here, from, (before + here) * BAR / people - from));
        }
        before += here;
      }
      return segments;
    }
  }

  /**
   * Part of a bar: the ballots that give one grade.
   *
   * @param grade the grade
   * @param ballots how many give it
   * @param from where it begins, thousandths of the bar
   * @param width thousandths of the bar
   */
  public record Segment(int grade, long ballots, long from, long width) {}

  /**
   * Ballots that came by one way.
   *
   * @param channel by which way
   * @param ballots how many
   */
  public record ByChannel(RightChannel channel, long ballots) {}

  /** Options, the first one first. */
  public List<Line> lines() {
    Map<String, PollOption> options = options();
    return result.ranking().stream().map(ranked -> line(ranked, options)).toList();
  }

  /** Options that the poll designates. */
  public List<Line> winners() {
    return lines().stream().filter(line -> line.option().designated()).toList();
  }

  /** What the options designated cost together, euros. */
  public BigDecimal spent() {
    return winners().stream().map(Line::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Titles of the options that the rule could not tell apart, in the order they were put in. */
  public List<List<String>> ties() {
    Map<String, PollOption> options = options();
    return result.ties().stream()
        .map(keys -> keys.stream().map(key -> option(options, key).title()).toList())
        .toList();
  }

  /** Ballots by channel, in the order of {@link RightChannel}. */
  public List<ByChannel> channels() {
    return Arrays.stream(RightChannel.values())
        .map(channel -> new ByChannel(channel, result.channels().getOrDefault(channel, 0L)))
        .filter(part -> part.ballots() > 0)
        .toList();
  }

  /** True when so few people voted that a ballot may be guessed. */
  public boolean few() {
    return result.ballots() < FEW;
  }

  /** The command that counts again. */
  public String command() {
    return "boucle count " + file(poll.id()) + " " + result.recount() + " --explain";
  }

  /** Name of the file of ballots. */
  static String file(PollId poll) {
    return "votation-%d.pb".formatted(poll.value());
  }

  /** Name of the file of the result. */
  static String resultFile(PollId poll) {
    return "votation-%d.json".formatted(poll.value());
  }

  private Line line(RankedOption ranked, Map<String, PollOption> options) {
    PollOption option = option(options, ranked.key());
    long permille = result.ballots() == 0 ? 0 : ranked.votes() * BAR / result.ballots();
    return new Line(ranked, option.title(), option.cost(), permille);
  }

  private static PollOption option(Map<String, PollOption> options, String key) {
    return Objects.requireNonNull(options.get(key));
  }

  private Map<String, PollOption> options() {
    Map<String, PollOption> options = new HashMap<>();
    poll.options().forEach(option -> options.put(option.key(), option));
    return options;
  }
}
