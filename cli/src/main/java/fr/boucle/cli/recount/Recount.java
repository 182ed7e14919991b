package fr.boucle.cli.recount;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.Option;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rational;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts a profile again by the name and the parameters of a published result. */
public final class Recount {
  final List<Voter> voters = new ArrayList<>();
  final Map<String, Rational> costs = new LinkedHashMap<>();
  final Rational budget;
  final long people;
  private final Map<String, String> parameters;

  private Recount(Profile profile, Map<String, String> parameters) {
    this.parameters = parameters;
    for (Map.Entry<Ballot, Long> entry : profile.ballots().entrySet()) {
      voters.add(new Voter(entry.getValue(), entry.getKey()));
    }
    for (Option option : profile.options()) {
      costs.put(option.id(), Rational.of(option.cost()));
    }
    this.budget = Rational.of(profile.budget());
    this.people = profile.size();
  }

  /**
   * Returns the winners in order of election.
   *
   * @param rule name of the rule, as published
   * @param parameters parameters of the rule, as published
   * @throws IllegalArgumentException if no rule has this name
   */
  public static List<String> winners(Profile profile, String rule, Map<String, String> parameters) {
    Recount recount = new Recount(profile, parameters);
    String[] words = rule.split("\\+", -1);
    String[] family = words[0].split("-", 2);
    return switch (family[0]) {
      case "greedy" -> new PlainRecount(recount, family[1]).take(List.of());
      case "mes" -> recount.shares(family[1], words);
      case "phragmen" -> recount.thenPlain(new LoadRecount(recount).elect(), "cost", words);
      case "approval" -> new RankingRecount(recount).approval();
      case "majority" -> new RankingRecount(recount).majorityJudgment();
      case "schulze" -> new RankingRecount(recount).schulze();
      case "stv" -> new TransferRecount(recount).elect();
      default -> throw new IllegalArgumentException(rule);
    };
  }

  private List<String> shares(String utility, String[] words) {
    ShareRecount shares = new ShareRecount(this, utility);
    String completion = words.length > 1 ? words[1] : "";
    List<String> elected =
        switch (completion) {
          case "add1", "add1u" -> shares.addOne(true);
          case "add1-noexhaust" -> shares.addOne(false);
          case "exh1pct" -> shares.addOnePercent();
          case "", "greedy" -> shares.elect(budget.dividedBy(Rational.of(Math.max(1, people))));
          default -> throw new IllegalArgumentException(completion);
        };
    return thenPlain(elected, utility, words);
  }

  private List<String> thenPlain(List<String> elected, String utility, String[] words) {
    String last = words[words.length - 1];
    boolean completes = last.equals("greedy") || last.equals("add1u");
    return completes ? new PlainRecount(this, utility).take(elected) : elected;
  }

  String parameter(String name, String otherwise) {
    return parameters.getOrDefault(name, otherwise);
  }

  Map<String, String> parameters() {
    return parameters;
  }

  Rational amount(String name, String otherwise) {
    return Rational.of(new BigDecimal(parameter(name, otherwise)));
  }

  Rational cost(String id) {
    return Objects.requireNonNull(costs.get(id));
  }

  Rational cost(List<String> ids) {
    Rational total = Rational.ZERO;
    for (String id : ids) {
      total = total.plus(cost(id));
    }
    return total;
  }

  /** Counts the people for whom a project is worth something. */
  long votes(String id, String utility) {
    long votes = 0;
    for (Voter voter : voters) {
      votes += voter.utilities(utility).containsKey(id) ? voter.people() : 0;
    }
    return votes;
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
