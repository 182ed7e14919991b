package fr.boucle.voting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.RandomProfiles.Vote;
import fr.boucle.voting.choice.Schulze;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Currency;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences of explanations and refusals, in French and in English. */
class SentencesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

  /** One of several things, or none in French. */
  private static final Pattern WRONG_PLURAL =
      Pattern.compile(
          "(?<![\\d.,\u202f])([01] (personnes|bulletins|options|projets|mentions|autres|réponses"
              + "|propositions|places|voix entières)"
              + "|1 (people|ballots|options|projects|votes|grades|others|answers|seats)"
              + "|1 whole votes)\\b");

  static Stream<EveryRule> rules() {
    return EveryRule.list(TieOrder.byCostThenVotes()).stream();
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("fr.boucle.voting.sentences", locale);
  }

  @Test
  void saysTheSameThingsInBothLanguages() {
    ResourceBundle french = bundle(Locale.FRENCH);
    ResourceBundle english = bundle(Locale.ENGLISH);
    assertThat(keys(english)).isEqualTo(keys(french));
    for (String key : keys(french)) {
      assertThat(arguments(english.getString(key)))
          .as(key)
          .isEqualTo(arguments(french.getString(key)));
      // A straight apostrophe silently switches arguments off.
      assertThat(french.getString(key) + english.getString(key)).as(key).doesNotContain("'");
    }
  }

  private static Set<String> keys(ResourceBundle bundle) {
    Set<String> keys = new TreeSet<>();
    for (Enumeration<String> all = bundle.getKeys(); all.hasMoreElements(); ) {
      keys.add(all.nextElement());
    }
    return keys;
  }

  private static Set<String> arguments(String pattern) {
    assertThat(new MessageFormat(pattern, Locale.FRENCH).getFormats()).isNotNull();
    return ARGUMENT
        .matcher(pattern)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every key of the bundle is written somewhere in the code, whole or after its prefix. */
  @Test
  void keepsNoSentenceThatNobodySays() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }
    Matcher written = Pattern.compile("\"([a-zA-Z_.0-9-]+)\"").matcher(code);
    Set<String> words = written.results().map(found -> found.group(1)).collect(Collectors.toSet());
    Set<String> rules =
        rules()
            .map(rule -> rule.rule().name().replaceFirst("\\+.*", ""))
            .collect(Collectors.toSet());
    for (String key : keys(bundle(Locale.FRENCH))) {
      String rest = key.substring(key.indexOf('.') + 1);
      boolean said =
          words.contains(key)
              || words.contains(rest)
              || rules.contains(rest)
              || words.contains(rest.substring(rest.indexOf('.') + 1));
      assertThat(said).as(key).isTrue();
    }
  }

  @Test
  void writesAmountsInTheCurrencyOfTheCaller() {
    Explanation budget =
        Explanation.of(
            "budget.above", "bus", Money.of(new BigDecimal("12000.50")), Money.of(BigDecimal.TEN));
    Currency euro = Currency.getInstance("EUR");
    assertThat(budget.sentence(Locale.FRENCH, euro))
        .isEqualTo(
            "bus n’est pas retenu : il coûte 12\u202f000,50\u00a0€, plus que tout le budget"
                + " (10\u00a0€).");
    assertThat(budget.sentence(Locale.ENGLISH, euro))
        .isEqualTo("bus is not elected: it costs €12,000.50, more than the whole budget (€10).");
    assertThat(budget.sentence(Locale.FRENCH))
        .isEqualTo("bus n’est pas retenu : il coûte 12\u202f000,5, plus que tout le budget (10).");
  }

  @Test
  void tellsSeveralWinnersFromOptionsThatNothingTellsApart() {
    Profile clear =
        Profile.over("a", "b", "c")
            .add(Ballot.Ordinal.of("a", "b", "c"), 3)
            .add(Ballot.Ordinal.of("b", "a", "c"), 2)
            .build();
    assertThat(Schulze.electing(2, TieOrder.byId()).count(clear).explanation().text(Locale.FRENCH))
        .startsWith("2 options sont retenues avec 5 bulletins.\n")
        .doesNotContain("égalité");
    Profile tied =
        Profile.over("a", "b")
            .add(Ballot.Ordinal.of("a", "b"))
            .add(Ballot.Ordinal.of("b", "a"))
            .build();
    assertThat(Schulze.keepingTies().count(tied).explanation().text(Locale.FRENCH))
        .startsWith(
            "2 options sont retenues avec 2 bulletins.\n  Il y a 1 place et 2 options retenues :"
                + " les dernières sont à égalité");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void explainsEveryOutcomeInFullSentences(EveryRule rule) {
    RandomProfiles votes = new RandomProfiles(21);
    Rule other = rule.rule();
    for (int i = 0; i < 40; i++) {
      Vote vote = votes.next(rule.kind());
      Outcome outcome =
          Alternative.explain(vote.profile(), rule.rule().count(vote.profile()), other);
      for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
        assertThat(outcome.explanation().text(locale).lines())
            .allSatisfy(line ->
                assertThat(line)
                    .matches(" *\\S.*\\.")
                    .doesNotContain("{", "}")
                    .doesNotContainPattern(WRONG_PLURAL));
      }
      for (Option option : vote.options()) {
        assertThat(outcome.explanation().text(Locale.FRENCH)).as("%s", vote).contains(option.id());
      }
    }
    assertThat(rule.rule().description(Locale.FRENCH)).endsWith(".");
    assertThat(rule.rule().description(Locale.ENGLISH)).endsWith(".");
  }
}
