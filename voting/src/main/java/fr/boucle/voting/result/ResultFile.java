package fr.boucle.voting.result;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Standing;
import fr.boucle.voting.Tie;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as it is published: an object of the members {@code rule}, {@code parameters}, {@code
 * winners} in order of election, {@code total_cost}, {@code budget}, {@code iterations}, {@code
 * ties}, and {@code details} with the {@code standings} and the {@code explanation}. Exact
 * fractions are written as {@code "7/3"}; the same outcome in the same language always gives the
 * same text.
 */
public final class ResultFile {
  private final Locale locale;
  private final @Nullable Currency currency;

  private ResultFile(Locale locale, @Nullable Currency currency) {
    this.locale = locale;
    this.currency = currency;
  }

  /**
   * Writes an outcome in JSON, with two spaces of indentation and a final line end.
   *
   * @param locale language of the explanation: English for English, otherwise French
   * @param currency what amounts in its sentences are counted in; null writes numbers alone
   */
  public static String of(Outcome outcome, Locale locale, @Nullable Currency currency) {
    return JsonText.of(new ResultFile(locale, currency).members(outcome));
  }

  private Map<String, Object> members(Outcome outcome) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", outcome.rule());
    json.put("parameters", outcome.parameters());
    json.put("winners", outcome.winners());
    json.put("total_cost", outcome.totalCost());
    json.put("budget", outcome.budget());
    json.put("iterations", outcome.iterations());
    json.put("ties", outcome.ties().stream().map(ResultFile::tie).toList());
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("standings", outcome.standings().stream().map(ResultFile::standing).toList());
    details.put("explanation", explanation(outcome.explanation()));
    json.put("details", details);
    return json;
  }

  private static Map<String, Object> tie(Tie tie) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("options", tie.options());
    json.put("broken_by", tie.brokenBy());
    return json;
  }

  private static Map<String, Object> standing(Standing standing) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("option", standing.option());
    json.put("rank", standing.rank());
    json.put("score", standing.score().toString());
    json.put("votes", standing.votes());
    json.put("elected", standing.elected());
    return json;
  }

  private Map<String, Object> explanation(Explanation step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sentence", step.sentence(locale, currency));
    if (step.value() != null) {
      json.put("value", step.value().toString());
    }
    if (!step.children().isEmpty()) {
      json.put("children", step.children().stream().map(this::explanation).toList());
    }
    return json;
  }
}
