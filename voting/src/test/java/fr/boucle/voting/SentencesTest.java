package fr.boucle.voting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.RandomProfiles.Vote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
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
            .allSatisfy(line -> assertThat(line).matches(" *\\S.*\\.").doesNotContain("{", "}"));
      }
      for (Option option : vote.options()) {
        assertThat(outcome.explanation().text(Locale.FRENCH)).as("%s", vote).contains(option.id());
      }
    }
    assertThat(rule.rule().description(Locale.FRENCH)).endsWith(".");
    assertThat(rule.rule().description(Locale.ENGLISH)).endsWith(".");
  }
}
