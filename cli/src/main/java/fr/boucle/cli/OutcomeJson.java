package fr.boucle.cli;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Standing;
import fr.boucle.voting.Tie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An outcome as published in {@code result.json}; exact fractions are written as {@code "7/3"}. */
final class OutcomeJson {
  private OutcomeJson() {}

  static Map<String, Object> of(Outcome outcome) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", outcome.rule());
    json.put("parameters", outcome.parameters());
    json.put("winners", outcome.winners());
    json.put("total_cost", outcome.totalCost());
    json.put("budget", outcome.budget());
    json.put("iterations", outcome.iterations());
    json.put("ties", outcome.ties().stream().map(OutcomeJson::tie).toList());
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("standings", outcome.standings().stream().map(OutcomeJson::standing).toList());
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

  private static Map<String, Object> explanation(Explanation step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sentence", step.sentence(Messages.language()));
    if (step.value() != null) {
      json.put("value", step.value().toString());
    }
    if (!step.children().isEmpty()) {
      List<Map<String, Object>> children =
          step.children().stream().map(OutcomeJson::explanation).toList();
      json.put("children", children);
    }
    return json;
  }
}
