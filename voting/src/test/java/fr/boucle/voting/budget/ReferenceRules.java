package fr.boucle.voting.budget;

import fr.boucle.voting.Rule;
import fr.boucle.voting.TieOrder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our rules, by the names that the reference results use. */
final class ReferenceRules {
  private static final Pattern NAME =
      Pattern.compile("([a-z_0-9]+)\\[(lex|es)](\\(plain profile\\))?");

  private ReferenceRules() {}

  static Rule find(String reference) {
    Matcher name = NAME.matcher(reference);
    if (!name.matches()) {
      throw new IllegalArgumentException(reference);
    }
    TieOrder ties = name.group(2).equals("lex") ? TieOrder.byId() : TieOrder.byCostThenVotes();
    String rule = name.group(1);
    PlainCount votes = PlainCount.byVotes().admitting(Admission.ALL).breakingTies(ties);
    Phragmen phragmen = Phragmen.sequential().includingUnsupported().breakingTies(ties);
    if (rule.startsWith("phragmen")) {
      return rule.equals("phragmen") ? phragmen : phragmen.then(votes);
    }
    String[] words = rule.split("_", 3);
    Utility utility =
        switch (words[1]) {
          case "cost" -> Utility.COST;
          case "card" -> Utility.CARDINALITY;
          case "pts" -> Utility.POINTS;
          default -> Utility.BORDA;
        };
    PlainCount greedy = PlainCount.by(utility).admitting(Admission.ALL).breakingTies(ties);
    if (words[0].equals("greedy")) {
      return greedy;
    }
    EqualShares shares = EqualShares.with(utility).breakingTies(ties);
    return switch (words.length < 3 ? "" : words[2]) {
      case "" -> shares;
      case "add1" -> shares.completedBy(Completion.addOne());
      case "add1u" -> shares.completedByAddOneThenVotes(Completion.addOne(), greedy);
      case "exh1pct" -> shares.completedBy(Completion.addOnePercent());
      case "exh1pct_greedy" -> shares.completedBy(Completion.addOnePercent()).then(greedy);
      default -> throw new IllegalArgumentException(reference);
    };
  }
}
