package fr.boucle.platform.demo.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One fictional round, told step by step; a story may stop at any of them. */
final class Story {
  private static final int VOTERS = 14;
  private static final Duration SHORTEST_POLL = Duration.ofSeconds(12);

  private final Hand hand;
  private final Script script;
  private final Clock clock;
  private final String name;
  private final Instant begun;
  private String round = "";

  /**
   * Prepares a story.
   *
   * @param name which of the stories of the script
   */
  Story(Hand hand, Script script, Clock clock, String name) {
    this.hand = hand;
    this.script = script;
    this.clock = clock;
    this.name = name;
    this.begun = clock.instant();
  }

  /**
   * Opens a round whose five steps last a month each.
   *
   * @param respondent who answers
   * @param daysAgo when its first step began, so that today falls in the step where the story ends
   */
  Story opens(String respondent, int daysAgo) {
    hand.open("/organiser/demarches/nouvelle");
    String territory = hand.read("name=\"territory\" value=\"(\\d+)\"");
    hand.submit(
        "/organiser/demarches/nouvelle",
        Hand.form("title", say("title"), "summary", say("summary"), "territory", territory));
    round = hand.read("/organiser/tours/(\\d+)");
    String address = "/organiser/tours/" + round + "/preparation";
    Map<String, List<String>> charter =
        Hand.form(
            "open", say("open"),
            "decided", say("decided"),
            "notNegotiable", say("notNegotiable"),
            "decider", script.say("decider"),
            "funding", say("funding"),
            "answerBy", today().plusMonths(8).toString(),
            "respondent", respondent,
            "expectedContributions", "400",
            "weeklyAnalysisHours", "10",
            "act", "open");
    charter.put("from", days(-daysAgo));
    charter.put("to", days(29 - daysAgo));
    hand.open(address).submit(address, charter);
    return this;
  }

  Story receives(int from, int to) {
    String address = "/organiser/tours/" + round + "/importer";
    hand.open(address).upload(address, script.say("file"), script.contributions(from, to));
    String one = "/organiser/importations/" + hand.read("/organiser/importations/(\\d+)");
    hand.submit(
        one + "/lancer",
        Hand.form(
            "header", "on", "TEXT", "0", "PLACE", "1", "ID", "", "DATE", "", "PERSON", "", "EMAIL",
            ""));
    hand.waitFor(one, "state--kept");
    return this;
  }

  Story findsProblems() {
    String desk = "/analyser/tours/" + round;
    hand.open(desk).submit(desk + "/reperer", Hand.form());
    hand.waitFor(desk, "/valider-tout");
    hand.submit(desk + "/valider-tout", Hand.form());
    hand.submit(desk + "/publier", Hand.form());
    return this;
  }

  /**
   * Opens a poll that closes soon, yet not before a slow machine has cast its ballots: they take
   * less time than the story took to come here.
   */
  Story votesNow() {
    Duration soFar = Duration.between(begun, clock.instant());
    return votes(soFar.compareTo(SHORTEST_POLL) < 0 ? SHORTEST_POLL : soFar);
  }

  /** Opens the poll; the codes drawn are left for people to try. */
  Story votes(Duration open) {
    LocalDateTime closing = LocalDateTime.now(clock).plus(open).truncatedTo(ChronoUnit.SECONDS);
    String address = "/organiser/tours/" + round + "/votation";
    hand.open(address)
        .submit(
            address,
            Hand.form(
                "title", script.say("question"),
                "options", "8",
                "maxChoices", "3",
                "seats", "3",
                "closesAt", closing.toString()));
    hand.open("/organiser/tours/" + round + "/priorites");
    String poll = hand.read("/organiser/votations/(\\d+)");
    String codes = "/organiser/votations/" + poll;
    hand.open(codes)
        .submit(
            codes + "/codes",
            Hand.form(
                "label", script.say("batch"),
                "count", String.valueOf(VOTERS),
                "format", "papier"));
    List<String> rights = hand.readAll("<p class=\"code\">([^<]+)</p>");
    for (int voter = 0; voter < rights.size(); voter++) {
      cast("/votations/" + poll, rights.get(voter), voter);
    }
    return this;
  }

  private void cast(String poll, String right, int voter) {
    hand.open(poll).submit(poll + "/code", Hand.form("code", right));
    List<String> options =
        hand.readAll("name=\"choix\" value=\"([^\"]+)\"").stream().sorted().toList();
    Map<String, List<String>> ballot =
        Hand.form("tirage", hand.read("name=\"tirage\" value=\"([^\"]*)\""));
    ballot.put(
        "choix", List.of(options.get(voter % 3), options.get(3 + voter % (options.size() - 3))));
    hand.submit(poll + "/bulletin", ballot);
  }

  Story decides() {
    String address = "/organiser/tours/" + round + "/priorites";
    hand.waitFor(address, "name=\"rank-");
    Map<String, List<String>> order = new LinkedHashMap<>();
    List<String> problems = hand.readAll("name=\"rank-(\\d+)\"");
    for (int rank = 0; rank < problems.size(); rank++) {
      order.put("rank-" + problems.get(rank), List.of(String.valueOf(rank + 1)));
      order.put("reason-" + problems.get(rank), List.of(""));
    }
    hand.submit(address, order);
    return this;
  }

  Story adoptsAndMeasures(String expert) {
    String problem = mostUrgent();
    String proposing = "/problemes/" + problem + "/solutions/proposer";
    hand.open(proposing)
        .submit(
            proposing,
            Hand.form(
                "why", script.say("proposal.why"),
                "forWhom", script.say("proposal.forWhom"),
                "expectedChange", script.say("proposal.expectedChange"),
                "title", script.say("proposal.title"),
                "description", script.say("proposal.description"),
                "users", script.say("proposal.users"),
                "agents", script.say("proposal.agents")));
    String proposal = hand.open("/problemes/" + problem + "/solutions").read("/solutions/(\\d+)");
    String deciding = "/organiser/solutions/" + proposal;
    hand.open(deciding)
        .submit(
            deciding + "/faisabilite",
            Hand.form("expert", expert, "dueOn", today().plusDays(20).toString()));
    String examining = "/repondre/faisabilite/" + proposal;
    hand.open(examining)
        .submit(
            examining,
            Hand.form(
                "cost", script.say("sheet.cost"),
                "people", script.say("sheet.people"),
                "verdict", hand.read("name=\"verdict\" value=\"([A-Z_]+)\""),
                "conclusion", script.say("sheet.conclusion")));
    hand.open(deciding)
        .submit(
            deciding + "/decision",
            Hand.form(
                "choice", "ADOPTED",
                "decisionReason", script.say("decision.reason"),
                "nextStep", script.say("decision.next"),
                "funding", script.say("decision.funding")));
    measures(proposal, expert);
    return this;
  }

  private void measures(String proposal, String owner) {
    String defining = "/organiser/solutions/" + proposal + "/indicateur";
    hand.open(defining)
        .submit(
            defining,
            Hand.form(
                "name", script.say("indicator.name"),
                "definition", script.say("indicator.definition"),
                "unit", script.say("indicator.unit"),
                "source", script.say("indicator.source"),
                "baseline", "42",
                "baselineOn", today().minusDays(90).toString(),
                "target", "10",
                "targetOn", today().plusDays(60).toString(),
                "owner", owner));
    String desk = "/repondre/indicateurs/" + hand.read("/indicateurs/(\\d+)");
    String[] amounts = {"37", "26", "17,5"};
    for (int month = 0; month < amounts.length; month++) {
      hand.open(desk)
          .submit(
              desk + "/mesures",
              Hand.form(
                  "amount", amounts[month],
                  "measuredOn", today().minusDays(60 - 28L * month).toString(),
                  "measureSource", script.say("indicator.source")));
    }
  }

  /** Answers the most urgent problem; the others stay due, as in life. */
  Story answers() {
    String writing = "/repondre/problemes/" + mostUrgent();
    hand.open(writing).submit(writing, Hand.form("text", script.say("answer")));
    return this;
  }

  private String mostUrgent() {
    hand.open("/organiser/tours/" + round);
    hand.open(hand.read("(/demarches/[a-z0-9-]+/tours/1)\"") + "/problemes");
    return hand.read("href=\"/problemes/(\\d+)\"");
  }

  private String say(String key) {
    return script.say(name + "." + key);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private List<String> days(int offset) {
    return java.util.stream.IntStream.range(0, 5)
        .mapToObj(phase -> today().plusDays(30L * phase + offset).toString())
        .toList();
  }
}
