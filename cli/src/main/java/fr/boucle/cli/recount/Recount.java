package fr.boucle.cli.recount;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.Option;
import fr.boucle.voting.Profile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts a profile again by the name and the parameters of a published result. */
public final class Recount {
  final List<Voter> voters = new ArrayList<>();
  final Map<String, Fraction> costs = new LinkedHashMap<>();
  final Fraction budget;
  final long people;
  private final Map<String, String> parameters;

  /** People who support each project, by utility. */
  private final Map<String, Map<String, Long>> votes = new HashMap<>();

  private Recount(Profile profile, Map<String, String> parameters) {
    this.parameters = parameters;
    for (Map.Entry<Ballot, Long> entry : profile.ballots().entrySet()) {
      voters.add(new Voter(entry.getValue(), entry.getKey()));
    }
    for (Option option : profile.options()) {
      costs.put(option.id(), Fraction.of(option.cost()));
    }
    this.budget = Fraction.of(profile.budget());
    this.people = profile.size();
  }

  /**
   * What the recount found.
   *
   * @param winners ids in order of election
   * @param iterations which count is kept, 1 for rules that count once
   * @param votes people who support each option, in the sense of the rule
   */
  public record Result(List<String> winners, long iterations, Map<String, Long> votes) {}

  /**
   * Counts again.
   *
   * @param rule name of the rule, as published
   * @param parameters parameters of the rule, as published
   * @throws IllegalArgumentException if no rule has this name
   */
  public static Result count(Profile profile, String rule, Map<String, String> parameters) {
    Recount recount = new Recount(profile, parameters);
    List<String> words = new ArrayList<>(Arrays.asList(rule.split("\\+", -1)));
    boolean compares = words.remove("comparison");
    String utility = recount.utility(words.getFirst());
    Counted counted = recount.elect(words, utility);
    List<String> plain =
        compares ? recount.plain(recount.parameter("against", "greedy-cost")) : List.of();
    boolean replaced = compares && recount.prefer(plain, counted.winners()) > 0;
    String decisive = replaced ? recount.utility(recount.parameter("against", "")) : utility;
    Map<String, Long> votes = new LinkedHashMap<>();
    recount.costs.keySet().forEach(id -> votes.put(id, recount.votes(id, decisive)));
    return replaced
        ? new Result(plain, 1, votes)
        : new Result(counted.winners(), counted.iterations(), votes);
  }

  /** Winners, and which count they come from. */
  record Counted(List<String> winners, long iterations) {
    static Counted once(List<String> winners) {
      return new Counted(winners, 1);
    }
  }

  private Counted elect(List<String> words, String utility) {
    return switch (words.getFirst().split("-", 2)[0]) {
      case "greedy" -> Counted.once(plain(words.getFirst()));
      case "mes" -> shares(words, utility);
      case "phragmen" ->
          thenPlain(Counted.once(new LoadRecount(this, "cardinality").elect()), "cost", words);
      case "approval" -> Counted.once(new RankingRecount(this).approval());
      case "majority" -> Counted.once(new MedianRecount(this).elect());
      case "schulze" -> Counted.once(new RankingRecount(this).schulze());
      case "stv" -> Counted.once(new TransferRecount(this).elect());
      default -> throw new IllegalArgumentException(words.getFirst());
    };
  }

  /** Returns what makes someone a supporter, by the name of the first rule. */
  private String utility(String rule) {
    boolean spends = rule.startsWith("greedy-") || rule.startsWith("mes-");
    return spends ? rule.substring(rule.indexOf('-') + 1) : "cardinality";
  }

  private Counted shares(List<String> words, String utility) {
    ShareRecount shares = new ShareRecount(this, utility);
    String completion = words.size() > 1 ? words.get(1) : "";
    Counted counted =
        switch (completion) {
          case "add1", "add1u" -> shares.addOne(true);
          case "add1-noexhaust" -> shares.addOne(false);
          case "exh1pct" -> shares.addOnePercent();
          case "phragmen" -> Counted.once(shares.completedByLoads());
          case "", "greedy" -> Counted.once(shares.once());
          default -> throw new IllegalArgumentException(completion);
        };
    return thenPlain(counted, utility, words);
  }

  private Counted thenPlain(Counted counted, String utility, List<String> words) {
    boolean completes = List.of("greedy", "add1u").contains(words.getLast());
    return completes
        ? new Counted(new PlainRecount(this, utility).take(counted.winners()), counted.iterations())
        : counted;
  }

  private List<String> plain(String rule) {
    return new PlainRecount(this, utility(rule)).take(List.of());
  }

  /** Counts people better served by the first winners, minus those better served by the others. */
  private long prefer(List<String> first, List<String> second) {
    long balance = 0;
    for (Voter voter : voters) {
      long inFirst = first.stream().filter(voter::supports).count();
      long inSecond = second.stream().filter(voter::supports).count();
      balance += Long.signum(inFirst - inSecond) * voter.people();
    }
    return balance;
  }

  String parameter(String name, String otherwise) {
    return parameters.getOrDefault(name, otherwise);
  }

  Map<String, String> parameters() {
    return parameters;
  }

  Fraction cost(String id) {
    return Objects.requireNonNull(costs.get(id));
  }

  Fraction cost(List<String> ids) {
    Fraction total = Fraction.ZERO;
    for (String id : ids) {
      total = total.plus(cost(id));
    }
    return total;
  }

  /** Counts the people for whom a project is worth something. */
  long votes(String id, String utility) {
    return votes.computeIfAbsent(utility, this::votes).getOrDefault(id, 0L);
  }

  private Map<String, Long> votes(String utility) {
    Map<String, Long> people = new HashMap<>();
    for (Voter voter : voters) {
      voter.utilities(utility).keySet().forEach(id -> people.merge(id, voter.people(), Long::sum));
    }
    return people;
  }

  /** Puts ids in the published tie order. */
  List<String> inTieOrder(List<String> ids, String utility) {
    Comparator<String> byId =
        Comparator.comparing(id -> HexFormat.of().formatHex(id.getBytes(StandardCharsets.UTF_8)));
    String seed = parameter("seed", "");
    Comparator<String> drawn = Comparator.comparing(id -> sha256(seed + id));
    Comparator<String> cheapest = Comparator.comparing(this::cost);
    Map<String, Long> votes = new LinkedHashMap<>();
    ids.forEach(id -> votes.put(id, -votes(id, utility)));
    Comparator<String> supported =
        Comparator.comparing(id -> Objects.requireNonNull(votes.get(id)));
    Comparator<String> order =
        switch (parameter("tie", "lex")) {
          case "lex" -> byId;
          case "draw" -> drawn;
          case "cost-votes-id" -> cheapest.thenComparing(supported).thenComparing(byId);
          default -> cheapest.thenComparing(supported).thenComparing(drawn);
        };
    return ids.stream().sorted(order).toList();
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
